import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it('names a file by agency, course and date, in letters that every system accepts', () => {
	const parts = { course: 'netralitas-asn', date: '2026-11-22' };
	expect(fileName({ agency: 'Pemerintah Kab. Contoh', ...parts }, '.xlsx')).toBe(
		'bimtek_pemerintah-kab-contoh_netralitas-asn_2026-11-22.xlsx'
	);
	expect(fileName({ agency: '"; rm/..\\\r\nx', ...parts }, '.csv')).toBe(
		'bimtek_rm-x_netralitas-asn_2026-11-22.csv'
	);
});
