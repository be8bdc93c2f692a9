import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { onePath } from '#tests/support/one-path.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { openDatabase, type Database } from '#lib/server/db/open-database.ts';
import { readFilter } from '#lib/server/reports/report-filter.ts';
import { reportQuery } from '#lib/server/reports/report-query.ts';
import { percentile } from './percentile.ts';

const course = { id: 'netralitas-asn', paths: onePath(5) };

/** What an officer does all day: look, search, filter, sort, turn pages. */
const questions = [
	'',
	'cari=siti rahayu',
	'cari=1965',
	'keadaan=belum',
	'keadaan=selesai&urut=-nilai',
	'unit=u3',
	'status=pppk',
	'urut=-nama',
	'urut=unit',
	'urut=-keadaan',
	'urut=kemajuan',
	'urut=-selesai',
	'urut=sertifikat'
];

/** `--people 20000 --rounds 20`: HR's table among two agencies, on a database on disk. */
export async function bench(options: Record<string, string | undefined>) {
	const people = Number(options['people'] ?? 20_000);
	const rounds = Number(options['rounds'] ?? 20);
	const folder = mkdtempSync(join(tmpdir(), 'bench-hr-'));
	const db = openDatabase(join(folder, 'bimtek.db'));
	try {
		await migrate(db);
		// Every tenth of a roster has left.
		await addRosterAgency(db, 'a', { people: Math.ceil(people / 0.9), units: 60 });
		await addRosterAgency(db, 'b', { people: 5000, units: 20 });
		const table: number[] = [];
		const dashboard: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			for (const question of questions) {
				const { tallyMs, wholeMs } = await look(db, question, round);
				dashboard.push(tallyMs);
				table.push(wholeMs);
			}
		}
		return {
			figures: {
				people,
				tableP50Ms: percentile(table, 0.5),
				tableP95Ms: percentile(table, 0.95),
				dashboardP95Ms: percentile(dashboard, 0.95)
			},
			floor: { scanP95Ms: await scan(db, rounds) }
		};
	} finally {
		await db.destroy();
		rmSync(folder, { recursive: true });
	}
}

/** Everything that the page reads. */
async function look(db: Database, question: string, round: number) {
	const filter = readFilter(new URLSearchParams(question), { course, today: '2026-11-22' });
	const query = reportQuery(db, 'a', filter);
	const began = performance.now();
	const { count } = await query.tally();
	const tallyMs = performance.now() - began;
	const offset = Math.floor(((round % 10) / 10) * (count / 50)) * 50;
	await query.rows({ offset, limit: 50 });
	await query.countCertificates();
	return { tallyMs, wholeMs: performance.now() - began };
}

/** The least that counting an agency's people can cost here. */
async function scan(db: Database, rounds: number): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const began = performance.now();
		await db
			.selectFrom('person')
			.select((eb) => eb.fn.countAll().as('count'))
			.where('agency_id', '=', 'a')
			.where('active', '=', 1)
			.execute();
		times.push(performance.now() - began);
	}
	return percentile(times, 0.95);
}
