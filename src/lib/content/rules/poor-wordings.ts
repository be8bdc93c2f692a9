import type { Language } from '#lib/domain/course/course.ts';

/** Wordings that a text about this subject does without, and what to write in their place. */
export type PoorWording = {
	readonly phrases: readonly string[];
	readonly better: string;
	/** Near one of these the wording is fine: the text says itself that it is over or wrong. */
	readonly unlessNear?: readonly string[];
};

const overThere = ['sudah tidak', 'tidak lagi', 'dahulu', 'dulu', 'lama', 'dicabut', 'dihapus'];
const over = ['no longer', 'repealed', 'former', 'old', 'abolished', 'used to'];

/** One word of each list after the other. */
function each(...lists: readonly (readonly string[])[]): readonly string[] {
	const [first = [], ...others] = lists;
	if (others.length === 0) return first;
	return first.flatMap((word) => each(...others).map((rest) => `${word} ${rest}`));
}

const digits = ['1', '2', '3', '4', '01', '02', '03', '04'];

export const poorWordings: Readonly<Record<Language, readonly PoorWording[]>> = {
	id: [
		{
			phrases: [
				...each(
					['pasti', 'otomatis', 'sudah tentu', 'tentu saja', 'pasti akan'],
					['dipecat', 'dihukum', 'diberhentikan', 'dipidana', 'dipenjara', 'dikenai', 'kena sanksi']
				),
				...each(['dipecat', 'diberhentikan', 'dihukum', 'dipenjara'], ['secara otomatis'])
			],
			better: 'no sanction is certain before the examination: "dapat dikenai …"'
		},
		{ phrases: ['oknum'], better: 'say who: "seorang pegawai", "seorang pejabat"' },
		{
			phrases: each(
				['masukkan', 'isi', 'isikan', 'tuliskan', 'sebutkan', 'kirimkan'],
				['nik anda', 'nik saudara', 'nik kamu']
			),
			better: 'a learner is never asked for the NIK'
		},
		{
			phrases: [
				...each(['lapor', 'laporkan', 'melapor', 'adukan', 'mengadu'], ['ke kasn', 'kepada kasn'])
			],
			better: 'KASN takes no reports any more: name Bawaslu, BKN, Inspektorat or LAPOR!',
			unlessNear: [...overThere, 'tidak ada']
		},
		{
			phrases: ['penurunan pangkat', 'penundaan kenaikan gaji', 'penundaan kenaikan pangkat'],
			better: 'this sanction was PP 53/2010, which is repealed; name those of PP 94/2021',
			unlessNear: [...overThere, 'PP 53', 'bukan']
		},
		{
			phrases: ['pidana kurungan', 'hukuman kurungan'],
			better: 'UU 1/2026 changed the penalties: "diancam pidana pemilu"',
			unlessNear: overThere
		},
		{
			phrases: ['pose terlarang', 'pose yang dilarang'],
			better: 'no rule lists poses: "isyarat yang menunjukkan keberpihakan"',
			unlessNear: ['bukan', 'infografik', 'beredar']
		},
		{
			phrases: [
				...each(['anda'], ['salah besar', 'gagal', 'bodoh', 'ceroboh', 'seharusnya tahu']),
				...each(['jawaban anda', 'pilihan anda'], ['salah', 'bodoh', 'buruk']),
				'memalukan sekali'
			],
			better: 'nobody is shamed here: say what would have been better'
		},
		{
			phrases: each(
				['kaus', 'kaos', 'jaket', 'bendera', 'spanduk', 'atribut'],
				['merah', 'kuning', 'biru', 'hijau', 'oranye', 'jingga', 'ungu']
			),
			better: 'a colour reads as a party: leave it out'
		},
		{
			phrases: each(
				['nomor urut', 'paslon', 'paslon nomor', 'pasangan nomor', 'calon nomor'],
				digits
			),
			better: 'a number reads as a candidate: leave it out'
		}
	],
	en: [
		{
			phrases: each(
				['will certainly be', 'will surely be', 'is always', 'is automatically', 'automatically'],
				['dismissed', 'fired', 'punished', 'jailed', 'sanctioned']
			),
			better: 'no sanction is certain before the examination: "may be …"'
		},
		{ phrases: ['rogue official', 'rogue officials', 'bad apple'], better: 'say who it is' },
		{
			phrases: each(['enter', 'give', 'type'], ['your nik']),
			better: 'a learner is never asked for the NIK'
		},
		{
			phrases: each(['report', 'report it', 'complain'], ['to kasn']),
			better: 'KASN takes no reports any more: name Bawaslu, BKN, the Inspectorate or LAPOR!',
			unlessNear: over
		},
		{
			phrases: ['demotion in rank', 'delayed salary increase', 'delay of salary increase'],
			better: 'this sanction was PP 53/2010, which is repealed; name those of PP 94/2021',
			unlessNear: [...over, 'PP 53', 'not']
		},
		{
			phrases: ['forbidden pose', 'forbidden poses', 'prohibited poses'],
			better: 'no rule lists poses: "a sign that shows a side"',
			unlessNear: ['not', 'infographic', 'infographics']
		},
		{
			phrases: ['you failed', 'you are wrong', 'you should have known', 'your answer is wrong'],
			better: 'nobody is shamed here: say what would have been better'
		},
		{
			phrases: each(
				['red', 'yellow', 'blue', 'green', 'orange', 'purple'],
				['t-shirt', 't-shirts', 'jacket', 'flag', 'flags', 'banner', 'banners']
			),
			better: 'a colour reads as a party: leave it out'
		},
		{
			phrases: each(
				['candidate number', 'pair number', 'ballot number', 'number'],
				['01', '02', '03', '04']
			),
			better: 'a number reads as a candidate: leave it out'
		}
	]
};
