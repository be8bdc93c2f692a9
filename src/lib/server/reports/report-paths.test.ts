import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '#tests/support/databases.ts';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import type { CourseRule } from '#lib/domain/course/course.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { Database } from '../db/open-database.ts';
import type { NewCompletionRow } from '../db/schema.ts';
import { readFilter } from './report-filter.ts';
import { reportPaths } from './report-paths.ts';
import { reportQuery } from './report-query.ts';

const quiz = (id: string) =>
	({ id, kind: 'quiz', minutes: 45, required: true, counts: 'best' }) as const;
const path = (id: string, creditHours: number, more: Partial<PathRule> = {}): PathRule => ({
	id,
	statuses: [],
	creditHours,
	certificate: true,
	account: true,
	parts: [{ module: 'satu' }],
	...more
});
const rule: CourseRule = {
	id: 'netralitas-asn',
	creditHours: 1,
	validForMonths: 12,
	predicates: [{ id: 'lulus', from: 0 }],
	modules: [
		{ id: 'satu', creditMinutes: 90, activities: [quiz('a'), quiz('b')] },
		{ id: 'dua', creditMinutes: 45, activities: [quiz('c')] }
	],
	paths: [
		path('staf', 2, { statuses: ['pns', 'pppk'] }),
		path('pimpinan', 3, { parts: [{ module: 'satu' }, { module: 'dua' }] }),
		path('non-asn', 1, {
			statuses: ['non-asn', 'pppk-paruh-waktu'],
			parts: [{ module: 'dua' }]
		}),
		path('keluarga', 0, { statuses: ['family'], certificate: false, account: false })
	]
};

const ask = (db: Database, search = '') =>
	reportQuery(
		db,
		'a',
		readFilter(new URLSearchParams(search), {
			course: { id: rule.id, paths: reportPaths(rule) },
			today: '2026-11-22'
		})
	);

describe.each(databases)('a report on a course with paths on %s', (_, open) => {
	let db: Database;

	/** One person of that status, who stands so on these paths. */
	async function somebody(
		status: string,
		...standings: readonly (Partial<NewCompletionRow> & { path: string })[]
	) {
		await db
			.updateTable('person')
			.set({ employment_status: status, account_id: 'siapa' })
			.where('id', '=', 'person-1')
			.execute();
		await db.updateTable('person').set({ active: 0 }).where('id', '!=', 'person-1').execute();
		for (const standing of standings) {
			await db
				.insertInto('completion')
				.values({
					agency_id: 'a',
					account_id: 'siapa',
					course: rule.id,
					state: 'begun',
					passed_activities: 1,
					required_activities: 3,
					started_at: '2026-10-01T02:00:00.000Z',
					last_at: '2026-11-01T02:00:00.000Z',
					completed_at: null,
					scaled: null,
					predicate: null,
					...standing
				})
				.execute();
		}
		const rows = await ask(db).rows();
		const { states } = await ask(db).tally();
		expect(rows).toHaveLength(1);
		expect(states[rows[0]?.state ?? 'begun']).toBe(1);
		return rows[0];
	}

	async function holds(number: string, onPath: string, more: object = {}) {
		await db
			.insertInto('certificate')
			.values({
				agency_id: 'a',
				number,
				account_id: 'siapa',
				course: rule.id,
				path: onPath,
				status: 'issued',
				issued_at: '2026-11-01T00:00:00.000Z',
				completed_on: '2026-11-01',
				valid_until: '2027-11-01',
				claims: '{}',
				jws: '',
				revoked_at: null,
				revoked_reason: null,
				...more
			})
			.execute();
	}

	beforeEach(async () => {
		db = await open();
		await addRosterAgency(db, 'a', { people: 4 });
		await db.deleteFrom('completion').execute();
		await db.deleteFrom('certificate').execute();
	});

	const done = { state: 'completed', completed_at: '2026-11-02T00:00:00.000Z' } as const;

	it('counts any path with a certificate as the course', async () => {
		const row = await somebody('pns', { path: 'staf' }, { path: 'non-asn', ...done });
		expect(row).toMatchObject({ state: 'completed', path: 'non-asn' });
		expect(await ask(db, 'keadaan=selesai').rows()).toHaveLength(1);
		expect(await ask(db, 'keadaan=berjalan').rows()).toEqual([]);
	});

	it('names the completed path with the most credit hours', async () => {
		const row = await somebody(
			'pns',
			{ path: 'staf', ...done },
			{ path: 'pimpinan', ...done },
			{ path: 'non-asn', ...done }
		);
		expect(row?.path).toBe('pimpinan');
	});

	it('names the path of the person’s status while none is completed', async () => {
		const begun = [{ path: 'staf', passed_activities: 2 }, { path: 'non-asn' }];
		expect((await somebody('non-asn', ...begun))?.path).toBe('non-asn');
	});

	it('names the path that is furthest when their own is not begun', async () => {
		const begun = [{ path: 'staf' }, { path: 'pimpinan', passed_activities: 2 }];
		expect((await somebody('non-asn', ...begun))?.path).toBe('pimpinan');
	});

	it('asks of those who have not begun what their status’s path asks', async () => {
		expect(await somebody('non-asn')).toMatchObject({ state: 'not-begun', required: 1 });
		expect(await somebody('pns')).toMatchObject({ required: 2, path: undefined });
	});

	it('does not count a path without certificate', async () => {
		const row = await somebody('family', { path: 'keluarga', ...done });
		expect(row).toMatchObject({ state: 'not-begun', path: undefined });
	});

	it('still counts what was completed before there were paths', async () => {
		expect(await somebody('pns', { path: '', ...done })).toMatchObject({ state: 'completed' });
	});

	it('counts one certificate per person, the one with the most credit hours', async () => {
		await somebody('pns', { path: 'pimpinan', ...done });
		await holds('0001/A/2026', 'pimpinan');
		await holds('0002/A/2026', 'staf', { issued_at: '2026-11-09T00:00:00.000Z' });
		const [row] = await ask(db, 'urut=sertifikat').rows();
		expect(row?.certificate?.number).toBe('0001/A/2026');
		expect(await ask(db).countCertificates()).toBe(1);
		expect(await ask(db).certificateNumbers()).toEqual(['0001/A/2026']);
	});

	it('prefers a certificate in force to a bigger one that has ended', async () => {
		await somebody('pns', { path: 'pimpinan', ...done });
		await holds('0001/A/2026', 'pimpinan', { valid_until: '2026-11-21' });
		await holds('0002/A/2026', 'staf');
		const [row] = await ask(db).rows();
		expect(row?.certificate).toMatchObject({ number: '0002/A/2026', state: 'valid' });
	});
});
