import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { choice, decision, ending } from './scenarios.ts';

const told = { form: 'narration', lines: [{ text: 'Cerita.' }] } as const;
/** Two roles, a meter with a reason, a clock and an ending: one of everything, and short. */
export const counterCase: Scenario = {
	id: 'kasus',
	title: 'Hari pelayanan',
	briefing: 'Hari yang ramai.',
	stage: 'masa-tenang',
	pass: 0.5,
	meters: { trust: 60 },
	characters: {
		ani: { name: 'Bu Ani', role: 'Petugas loket', appearance: 'Perempuan berjilbab biru.' },
		budi: { name: 'Pak Budi', role: 'Camat' }
	},
	start: 'peran',
	scenes: {
		peran: {
			...told,
			kind: 'role',
			heading: 'Pagi di kantor',
			roles: [
				{ id: 'ani', text: 'Anda melayani di loket.', to: 'loket' },
				{ id: 'budi', text: 'Anda memimpin kecamatan.', to: 'ruang' }
			]
		},
		loket: {
			...decision(
				choice('Melayani', 'tepat', 'ruang', {
					effects: { trust: 10 },
					moved: 'Semua dilayani sama.'
				}),
				choice('Menunda', 'abu-abu', 'ruang', { moved: 'Tidak terlihat.' }),
				choice('Diam', 'melanggar', 'ruang')
			),
			heading: 'Di loket',
			form: 'counter',
			lines: [{ speaker: 'budi', mood: 'mendesak', text: 'Dahulukan dia.' }, { text: 'Sunyi.' }],
			timer: { seconds: 40, otherwise: 'Diam' }
		},
		ruang: { ...decision(choice('Mencatat', 'tepat', 'akhir')), heading: 'Di ruang camat' },
		akhir: { ...ending('teladan'), heading: 'Sore itu' }
	}
};
