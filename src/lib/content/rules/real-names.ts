/** Who and what no story or question names. In capitals where the small word means something else. */
export const realNames = {
	parties: [
		...['pkb', 'gerindra', 'pdip', 'pdi-p', 'pdi perjuangan', 'golkar', 'nasdem', 'pks', 'hanura'],
		...['perindo', 'PAN', 'PSI', 'PPP', 'partai buruh', 'partai gelora', 'partai garuda'],
		...['partai demokrat', 'partai ummat', 'partai bulan bintang', 'partai kebangkitan nusantara'],
		...['partai kebangkitan bangsa', 'partai keadilan sejahtera', 'partai amanat nasional'],
		...[
			'partai persatuan pembangunan',
			'partai solidaritas indonesia',
			'partai persatuan indonesia'
		],
		...[
			'partai hati nurani rakyat',
			'partai golongan karya',
			'partai aceh',
			'partai nanggroe aceh'
		],
		...['partai darul aceh', 'partai adil sejahtera aceh', 'partai gabthat', 'partai sira']
	],
	people: [
		...[
			'prabowo',
			'gibran',
			'anies',
			'baswedan',
			'muhaimin iskandar',
			'cak imin',
			'ganjar pranowo'
		],
		...['Ganjar', 'mahfud md', 'jokowi', 'joko widodo', 'megawati', 'puan maharani', 'surya paloh'],
		...['yudhoyono', 'SBY', 'AHY', 'ridwan kamil', 'khofifah', 'airlangga hartarto', 'bahlil'],
		...['zulkifli hasan', 'kaesang', 'luhut', 'sandiaga', 'erick thohir', 'tito karnavian'],
		...['hary tanoe', 'hary tanoesoedibjo', 'pramono anung', 'rano karno', 'dedi mulyadi'],
		...[
			'bobby nasution',
			'basuki tjahaja',
			'ahok',
			'andika perkasa',
			'edy rahmayadi',
			'emil dardak'
		],
		...['tri rismaharini', 'andra soni', 'airin rachmi', 'ahmad luthfi', 'taj yasin']
	],
	/** What they decide may be taught; as somebody's workplace they would be accused of something. */
	agencies: [
		...['kementerian keuangan', 'kementerian agama', 'kementerian sosial', 'kementerian kesehatan'],
		...['kementerian pertanian', 'kementerian pekerjaan umum', 'kementerian perhubungan'],
		...['kementerian pendidikan', 'kementerian hukum', 'kementerian desa', 'kementerian bumn'],
		...['kementerian pertahanan', 'kementerian ketenagakerjaan', 'kemenkeu', 'kemenag', 'kemensos'],
		...['kemenkes', 'kementan', 'kemenhub', 'kemdikbud', 'kemendikbud', 'kemenkumham', 'pertamina'],
		...[
			'bank indonesia',
			'bulog',
			'badan pusat statistik',
			'bpjs kesehatan',
			'ministry of finance'
		],
		...['ministry of social affairs', 'ministry of health', 'ministry of religious affairs']
	],
	regions: [
		...[
			'Aceh',
			'Sumatera Utara',
			'Sumatera Barat',
			'Sumatera Selatan',
			'Riau',
			'Jambi',
			'Bengkulu'
		],
		...['Lampung', 'Bangka Belitung', 'DKI Jakarta', 'Jakarta', 'Jawa Barat', 'Jawa Tengah'],
		...['Jawa Timur', 'Yogyakarta', 'Banten', 'Bali', 'Nusa Tenggara', 'Kalimantan', 'Sulawesi'],
		...['Gorontalo', 'Maluku', 'Papua', 'Bandung', 'Surabaya', 'Semarang', 'Makassar'],
		...['Palembang', 'Denpasar', 'Bogor', 'Bekasi', 'Tangerang', 'Depok', 'Solo', 'Kendari'],
		...['Karimun', 'Majene', 'Rembang', 'Lombok', 'Sanggau', 'Manado', 'Pontianak', 'Banjarmasin']
	]
} as const;
