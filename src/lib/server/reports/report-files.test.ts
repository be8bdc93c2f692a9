import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { onePath } from '#tests/support/one-path.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { reportColumnIds } from './report-column-ids.ts';
import { reportColumns, reportTable } from './report-columns.ts';
import { readFilter } from './report-filter.ts';
import { reportQuery } from './report-query.ts';
import type { ReportWords } from './report-words.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const words: ReportWords = {
	columns: Object.fromEntries(reportColumnIds.map((id) => [id, id])) as ReportWords['columns'],
	states: { 'not-begun': 'Belum mulai', begun: 'Sedang berjalan', completed: 'Selesai' },
	statuses: {
		pns: 'PNS',
		pppk: 'PPPK',
		'pppk-paruh-waktu': 'PPPK Paruh Waktu',
		'non-asn': 'Non-ASN',
		family: 'Keluarga'
	},
	certificates: {
		valid: 'Berlaku',
		expired: 'Kedaluwarsa',
		superseded: 'Diganti',
		revoked: 'Dicabut'
	},
	predicates: { memuaskan: 'Memuaskan' },
	paths: {},
	dateInWords: (date) => `tanggal ${date}`
};

/** A reader of RFC 4180 that knows nothing of our writer. */
function parseCsv(text: string): string[][] {
	const lines: string[][] = [[]];
	const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
	for (const [, raw = '', end] of text.matchAll(field)) {
		lines.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
		if (end === '\r\n') lines.push([]);
	}
	return lines.slice(0, -1);
}

it.each([
	'',
	'unit=u1',
	'keadaan=selesai&urut=-nilai',
	'keadaan=berjalan',
	'keadaan=belum&status=pns',
	'status=non-asn',
	'cari=siti&urut=sertifikat',
	'cari=1967',
	'cari=tidak-ada'
])('has the same rows and numbers on screen, in XLSX and in CSV (%s)', async (search) => {
	const db = await emptySqlite();
	await addRosterAgency(db, 'a', { people: 130 });
	await addRosterAgency(db, 'b', { people: 20 });
	const course = { id: 'netralitas-asn', paths: onePath(5) };
	const filter = readFilter(new URLSearchParams(search), { course, today: '2026-11-22' });
	const query = reportQuery(db, 'a', filter);

	const { count } = await query.tally();
	const screen = [];
	for (let offset = 0; offset < count; offset += 50) {
		screen.push(...(await query.rows({ offset, limit: 50 })));
	}
	const shown = screen.map((row) => [
		row.name,
		row.nip ?? '',
		row.unit,
		words.states[row.state],
		String(row.passed),
		row.scaled === undefined ? '' : String(Math.round(row.scaled * 10000) / 100),
		row.certificate?.number ?? ''
	]);
	const pick = (line: readonly string[]) => [0, 1, 2, 4, 6, 10, 12].map((at) => line[at] ?? '');

	const table = reportTable(await query.rows(), words);
	const csv = parseCsv(writeCsv(table).slice(1));
	expect(csv.slice(1).map(pick)).toEqual(shown);

	const widths = reportColumnIds.map((id) => reportColumns[id].width);
	const file = await writeXlsx(
		{ sheet: 'Peserta', table, widths },
		{ sheet: 'Keterangan', notes: [['Jumlah', count]] }
	);
	const sheet = await readSheet(file, 'Peserta');
	const read = sheet.map((line) => line.map((cell) => (cell === null ? '' : String(cell))));
	expect(read.slice(1).map(pick)).toEqual(shown);
	expect(read[0]).toEqual([...reportColumnIds]);
	expect(await readSheet(file, 'Keterangan')).toEqual([['Jumlah', count]]);
	expect(shown).toHaveLength(count);
});

it('writes the day as it was in Indonesia, for machines and for people', async () => {
	const db = await emptySqlite();
	await addRosterAgency(db, 'a', { people: 4 });
	const course = { id: 'netralitas-asn', paths: onePath(5) };
	const filter = readFilter(new URLSearchParams('keadaan=selesai'), {
		course,
		today: '2026-11-22'
	});
	const [, line] = reportTable(await reportQuery(db, 'a', filter).rows(), words);
	// 20.00 UTC on the 4th is 03.00 WIB on the 5th.
	expect(line?.slice(8, 10)).toEqual(['2026-11-05', 'tanggal 2026-11-05']);
});

it.each(['196703152015031001', '000000000000000001', '199999999999999999'])(
	'keeps all 18 digits of the NIP %s in XLSX as text',
	async (nip) => {
		const file = await writeXlsx(
			{ sheet: 'Peserta', table: [['NIP'], [nip]], widths: [20] },
			{ sheet: 'Keterangan', notes: [] }
		);
		expect(await readSheet(file, 'Peserta')).toEqual([['NIP'], [nip]]);
	}
);

it('leaves a formula in a name as text, and out what XML cannot hold', async () => {
	const table = [['Nama'], ['=1+1'], ['Siti\u0000\u000B Rahayu']];
	const file = await writeXlsx(
		{ sheet: 'Peserta', table, widths: [20] },
		{ sheet: 'Keterangan', notes: [] }
	);
	expect(await readSheet(file, 'Peserta')).toEqual([['Nama'], ['=1+1'], ['Siti Rahayu']]);
});
