import { expect, it } from 'vitest';
import { emptySqlite } from '#tests/support/databases.ts';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { siasnTable } from './siasn-table.ts';

it('fills SIASN’s fields from the certificate, with dates as SIASN writes them', async () => {
	const db = await emptySqlite();
	await addRosterAgency(db, 'a', { people: 20 });
	await addRosterAgency(db, 'b', { people: 20 });
	const [header, ...lines] = await siasnTable(db, 'a', ['0008/BIMTEK/u1/XI/2026', 'tidak-ada']);
	const line: unknown = Object.fromEntries(
		(header ?? []).map((name, at) => [name, lines[0]?.[at]])
	);
	expect(lines).toHaveLength(1);
	expect(line).toEqual({
		nipBaru: '196701012015030007',
		nama: 'Fatimah Rahayu 8',
		jenisDiklat: 'Bimbingan Teknis',
		namaKursus: 'Netralitas ASN',
		institusiPenyelenggara: 'Pemerintah Kabupaten a',
		noSertipikat: '0008/BIMTEK/u1/XI/2026',
		jumlahJam: 2,
		tahunKursus: 2026,
		tanggalKursus: '01-10-2026',
		tanggalSelesaiKursus: '08-11-2026'
	});
});
