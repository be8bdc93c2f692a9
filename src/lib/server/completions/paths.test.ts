import { describe, expect, it } from 'vitest';
import { databases } from '#tests/support/databases.ts';
import { aLearner, smallServer, wholeCourse } from '#tests/support/small-server.ts';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { Statement } from '#lib/domain/statement/statement.ts';
import type { Database } from '../db/open-database.ts';
import { offerOf } from '../packs/offer.ts';
import { rebuildProjections } from './rebuild-projections.ts';
import { projectCompletion } from './project-completion.ts';

const path = (
	id: string,
	activities: readonly string[],
	more: Partial<PathRule> = {}
): PathRule => ({
	id,
	statuses: [],
	creditHours: activities.length,
	certificate: true,
	account: true,
	parts: [{ module: 'dasar', activities }],
	...more
});
const paths = [
	path('staf', ['bacaan', 'kuis']),
	path('pimpinan', ['bacaan', 'kasus', 'kuis']),
	path('singkat', ['bacaan'], { certificate: false, creditHours: 0 })
];

async function completions(db: Database) {
	const rows = await db.selectFrom('completion').selectAll().orderBy('path').execute();
	return rows.map((row) => ({ ...row }));
}

async function certificates(db: Database) {
	const rows = await db
		.selectFrom('certificate')
		.select(['number', 'path', 'claims'])
		.orderBy('number')
		.execute();
	return rows.map((row) => ({ ...row, claims: JSON.parse(row.claims) as CertificateClaims }));
}

const at = (activity: string) => (statement: Statement) =>
	statement.object.id.includes(`/dasar/${activity}`);

async function onPaths(db: Database) {
	const server = await smallServer(db, paths);
	const ayu = await aLearner(db);
	const log = wholeCourse(ayu, server.pack);
	const done = (activity: string) => server.send(ayu, log.filter(at(activity)));
	return { ...server, ayu, log, done };
}

describe.each(databases)('the paths of a course on %s', (_, empty) => {
	it('are each followed by themselves, from the first thing done on them', async () => {
		const { db, done } = await onPaths(await empty());
		await done('kasus');
		expect(await completions(db)).toMatchObject([
			{ path: 'pimpinan', state: 'begun', passed_activities: 1, required_activities: 3 }
		]);
		await done('bacaan');
		expect(await completions(db)).toMatchObject([
			{ path: 'pimpinan', state: 'begun', passed_activities: 2, required_activities: 3 },
			{ path: 'singkat', state: 'completed', passed_activities: 1, required_activities: 1 },
			{ path: 'staf', state: 'begun', passed_activities: 1, required_activities: 2 }
		]);
	});

	it('give one certificate each, with the credit hours and the name of the path', async () => {
		const { db, done } = await onPaths(await empty());
		await done('bacaan');
		expect(await certificates(db)).toEqual([]); // the short path is complete, and gives none
		await done('kuis');
		await done('kasus');
		await done('kuis');
		expect(await certificates(db)).toMatchObject([
			{ path: 'staf', claims: { path: { id: 'staf', title: 'Jalur staf' }, creditHours: 2 } },
			{ path: 'pimpinan', claims: { path: { id: 'pimpinan' }, creditHours: 3 } }
		]);
		const [staff] = await certificates(db);
		expect(staff?.claims.materials).toEqual([{ title: 'Dasar', minutes: 10 }]);
		expect(staff?.claims.course.title).toBe('Bimtek kecil (id)');
	});

	it('give the same certificates when the work arrives in the other order', async () => {
		const given = async (order: readonly string[]) => {
			const { db, done } = await onPaths(await empty());
			for (const activity of order) await done(activity);
			return (await certificates(db)).map((one) => [one.path, one.claims.score]).sort();
		};
		const forth = await given(['bacaan', 'kasus', 'kuis']);
		expect(forth).toHaveLength(2);
		expect(await given(['kuis', 'kasus', 'bacaan'])).toEqual(forth);
	});

	it('are rebuilt as the intake had kept them', async () => {
		const server = await onPaths(await empty());
		await server.send(server.ayu, server.log);
		const before = await completions(server.db);
		expect(before).toHaveLength(3);
		await rebuildProjections(server);
		expect(await completions(server.db)).toEqual(before);
	});

	it('take the place of the whole course, whose certificate stays', async () => {
		const server = await smallServer(await empty());
		const ayu = await aLearner(server.db);
		await server.send(ayu, wholeCourse(ayu, server.pack));
		expect(await completions(server.db)).toMatchObject([{ path: '', state: 'completed' }]);
		const [old] = await certificates(server.db);
		expect(old?.claims).not.toHaveProperty('path');

		const rule = server.offer.courses.get('kecil')?.rule;
		if (!rule) throw new Error('No course');
		await projectCompletion(server.db, { ...rule, paths }, ayu);
		expect((await completions(server.db)).map((row) => row.path)).toEqual([
			'pimpinan',
			'singkat',
			'staf'
		]);
		expect(await certificates(server.db)).toEqual([old]);
	});
});

it('tells the paths to devices, and nothing of the kind for a course without', async () => {
	expect(offerOf([]).catalogue).not.toContain('paths');
	const server = await onPaths(await databases[0][1]());
	expect(server.offer.catalogue).toContain('"id":"pimpinan"');
});
