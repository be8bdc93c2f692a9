import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';

export type DemoPerson = {
	readonly name: string;
	readonly unit: string;
	readonly status: EmploymentStatus;
	/** Birth date, month of appointment (or PPPK code) and sex: the parts of a NIP. */
	readonly nip?: readonly [birth: string, appointed: string, sex: 1 | 2];
	readonly rank?: string;
	readonly position: string;
};

export const demoUnits = [
	{ id: 'bkpsdm', code: 'BKPSDM', name: 'Badan Kepegawaian dan Pengembangan SDM' },
	{ id: 'disdik', code: 'DISDIK', name: 'Dinas Pendidikan' },
	{ id: 'dinkes', code: 'DINKES', name: 'Dinas Kesehatan' },
	{ id: 'sukacontoh', code: 'KEC-SUKACONTOH', name: 'Kecamatan Sukacontoh' }
] as const;

type Nip = NonNullable<DemoPerson['nip']>;

const pns = ranked('pns');
const pppk = ranked('pppk');

function ranked(status: EmploymentStatus) {
	return (unit: string, name: string, nip: Nip, rank: string, position: string): DemoPerson => ({
		name,
		unit,
		status,
		nip,
		rank,
		position
	});
}

function partTime(unit: string, name: string, nip: Nip, position: string): DemoPerson {
	return { name, unit, status: 'pppk-paruh-waktu', nip, position };
}

function nonAsn(unit: string, name: string, position: string): DemoPerson {
	return { name, unit, status: 'non-asn', position };
}

/** Nobody here exists. The first four have the demo accounts, in the order of `demoAccounts`. */
export const demoPeople: readonly DemoPerson[] = [
	pns(
		'disdik',
		'Siti Rahmawati, S.Pd.',
		['19880412', '201403', 2],
		'Penata (III/c)',
		'Guru Ahli Muda'
	),
	pns(
		'bkpsdm',
		'Dr. Yohanes Lamatokan, M.A.P.',
		['19751103', '200212', 1],
		'Pembina (IV/a)',
		'Widyaiswara Ahli Madya'
	),
	pns(
		'bkpsdm',
		'Ni Luh Ayu Suryaningsih, S.E.',
		['19850619', '201001', 2],
		'Penata Tk. I (III/d)',
		'Analis SDM Aparatur Ahli Muda'
	),
	pns(
		'bkpsdm',
		'Rizal Fadhlurrahman, S.Kom.',
		['19920227', '201903', 1],
		'Penata Muda Tk. I (III/b)',
		'Pranata Komputer Ahli Pertama'
	),

	pns(
		'bkpsdm',
		'Drs. Bambang Sutejo, M.Si.',
		['19690808', '199503', 1],
		'Pembina Tk. I (IV/b)',
		'Sekretaris Badan'
	),
	pns(
		'bkpsdm',
		'Maria Goretti Wea, S.Sos.',
		['19830115', '200804', 2],
		'Penata (III/c)',
		'Kepala Subbagian Umum'
	),
	pppk('bkpsdm', 'Andi Nurhidayat, S.T.', ['19900930', '202421', 1], 'IX', 'Analis Data'),
	partTime(
		'bkpsdm',
		'Dewi Kusumaningrum',
		['19960704', '202524', 2],
		'Operator Layanan Operasional'
	),
	nonAsn('bkpsdm', 'Slamet Riyanto', 'Petugas Keamanan'),

	pns(
		'disdik',
		'Hj. Nurhayati Daulay, M.Pd.',
		['19700321', '199412', 2],
		'Pembina Utama Muda (IV/c)',
		'Kepala Dinas'
	),
	pns(
		'disdik',
		'I Gede Mahendra, S.Pd., M.Pd.',
		['19790517', '200501', 1],
		'Pembina (IV/a)',
		'Kepala SDN 3 Contoh'
	),
	pns(
		'disdik',
		'Agustinus Talaut, S.Pd.',
		['19860809', '201103', 1],
		'Penata (III/c)',
		'Guru Ahli Muda'
	),
	pns(
		'disdik',
		'Fitri Handayani, S.Pd.',
		['19911225', '201903', 2],
		'Penata Muda Tk. I (III/b)',
		'Guru Ahli Pertama'
	),
	pns(
		'disdik',
		'Wahyu Prasetyo, S.Pd.I.',
		['19840206', '200901', 1],
		'Penata (III/c)',
		'Guru Ahli Muda'
	),
	pppk(
		'disdik',
		'Desak Made Widiastuti, S.Pd.',
		['19931018', '202321', 2],
		'IX',
		'Guru Ahli Pertama'
	),
	pppk('disdik', 'Markus Rumbiak, S.Pd.', ['19890311', '202221', 1], 'IX', 'Guru Ahli Pertama'),
	pppk('disdik', 'Lilis Suryani, S.Pd.', ['19871201', '202321', 2], 'IX', 'Guru Ahli Pertama'),
	partTime(
		'disdik',
		'Rahmat Hidayatullah',
		['19950513', '202524', 1],
		'Penata Layanan Operasional'
	),
	partTime('disdik', 'Yuliana Benge', ['19980726', '202524', 2], 'Operator Layanan Operasional'),
	nonAsn('disdik', 'Tuti Alawiyah, S.Pd.', 'Guru Honorer'),
	nonAsn('disdik', 'Gilang Ramadhan', 'Penjaga Sekolah'),

	pns(
		'dinkes',
		'dr. Ratna Puspitasari, M.Kes.',
		['19760914', '200312', 2],
		'Pembina (IV/a)',
		'Kepala Puskesmas Contoh'
	),
	pns(
		'dinkes',
		'dr. Benyamin Sitompul',
		['19870422', '201503', 1],
		'Penata Tk. I (III/d)',
		'Dokter Ahli Muda'
	),
	pns(
		'dinkes',
		'Ns. Sri Wulandari, S.Kep.',
		['19850130', '201001', 2],
		'Penata (III/c)',
		'Perawat Ahli Muda'
	),
	pns(
		'dinkes',
		'Abdul Karim Lessy, A.Md.Kep.',
		['19901116', '201803', 1],
		'Pengatur Tk. I (II/d)',
		'Perawat Terampil'
	),
	pns(
		'dinkes',
		'Eko Budi Santoso, S.KM.',
		['19820703', '200804', 1],
		'Penata (III/c)',
		'Sanitarian Ahli Muda'
	),
	pppk(
		'dinkes',
		'apt. Melati Kusuma, S.Farm.',
		['19940608', '202321', 2],
		'IX',
		'Apoteker Ahli Pertama'
	),
	pppk(
		'dinkes',
		'Christine Tumbelaka, A.Md.Keb.',
		['19921009', '202221', 2],
		'VII',
		'Bidan Terampil'
	),
	pppk(
		'dinkes',
		'Muhammad Iqbal Nasution, A.Md.Kes.',
		['19950817', '202421', 1],
		'VII',
		'Perekam Medis Terampil'
	),
	partTime('dinkes', 'Nur Aini', ['19970304', '202524', 2], 'Operator Layanan Operasional'),
	nonAsn('dinkes', 'Joko Susilo', 'Pengemudi Ambulans'),

	pns('sukacontoh', 'Drs. Ahmad Baidowi', ['19710228', '199803', 1], 'Pembina (IV/a)', 'Camat'),
	pns(
		'sukacontoh',
		'Theresia Anggraini, S.IP.',
		['19830925', '200901', 2],
		'Penata Tk. I (III/d)',
		'Sekretaris Kecamatan'
	),
	pns(
		'sukacontoh',
		'Dadang Suherman, S.Sos.',
		['19781212', '200701', 1],
		'Penata (III/c)',
		'Kepala Seksi Pemerintahan'
	),
	pns(
		'sukacontoh',
		'Norbertus Kaize',
		['19880519', '201403', 1],
		'Pengatur (II/c)',
		'Pengadministrasi Umum'
	),
	pns(
		'sukacontoh',
		'Hikmah Fauziah, S.E.',
		['19930808', '202012', 2],
		'Penata Muda (III/a)',
		'Bendahara'
	),
	pppk(
		'sukacontoh',
		'Cokorda Bagus Wirawan, S.H.',
		['19911103', '202421', 1],
		'IX',
		'Analis Hukum'
	),
	partTime(
		'sukacontoh',
		'Indah Permata Sari',
		['19990122', '202524', 2],
		'Operator Layanan Operasional'
	),
	nonAsn('sukacontoh', 'Pardi', 'Petugas Kebersihan'),
	nonAsn('sukacontoh', 'Marlina Hutapea', 'Tenaga Administrasi')
];
