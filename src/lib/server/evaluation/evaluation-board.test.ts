import { describe, expect, it } from 'vitest';
import { databases, emptySqlite } from '#tests/support/databases.ts';
import { evaluatedAgency } from '#tests/support/evaluated-agency.ts';
import { createEvaluationBoard } from './evaluation-board.ts';

const course = {
	id: 'kecil',
	evaluation: { before: 'awal/pra', after: 'penutup/pasca', survey: 'penutup/survei' }
};
const items = [
	{ id: 'jelas', kind: 'scale' },
	{ id: 'saran', kind: 'text' }
] as const;
const start = new Date('2026-11-22T03:00:00.000Z');

describe.each(databases)('the evaluation of a course on %s', (_, open) => {
	it('is told of the people of the agency alone', async () => {
		const db = await open();
		await evaluatedAgency(db, 'a', { people: 12, before: 0.5, after: 0.8, step: '4' });
		await evaluatedAgency(db, 'b', { people: 7, before: 0.2, after: 0.3, step: '1' });
		const board = createEvaluationBoard({ db, now: () => start });
		const told = await board({ agencyId: 'a', course, items });
		expect(told?.gains).toMatchObject({
			kind: 'told',
			all: { people: 12, points: 30 },
			units: [
				{ unitId: 'u0', people: 6 },
				{ unitId: 'u1', people: 6 }
			]
		});
		expect(told?.survey.people).toBe(10);
		expect(told?.survey.scales.get('jelas')).toEqual({
			people: 10,
			mean: 4,
			counts: [0, 0, 0, 10, 0]
		});
		expect(told?.survey.texts.get('saran')).toBe(10);
		expect(JSON.stringify([told, [...(told?.survey.scales ?? [])]])).not.toContain('RAHASIA');
	});

	it('leaves out whoever is no longer active, and whoever took one test only', async () => {
		const db = await open();
		await evaluatedAgency(db, 'a', { people: 8, before: 0.5, after: 0.8 });
		await db.updateTable('person').set({ active: 0 }).where('id', '=', 'person-00000').execute();
		await db.deleteFrom('attempt').where('registration', '=', 'a-00001-pra').execute();
		const told = await createEvaluationBoard({ db, now: () => start })({
			...{ agencyId: 'a', course, items }
		});
		expect(told?.gains).toMatchObject({ kind: 'told', all: { people: 6 } });
	});

	it('tells nothing of four people', async () => {
		const db = await open();
		await evaluatedAgency(db, 'a', { people: 4, before: 0.5, after: 0.8 });
		const board = createEvaluationBoard({ db, now: () => start });
		const told = await board({ agencyId: 'a', course, items });
		expect(told).toMatchObject({ gains: { kind: 'too-few' }, survey: { people: 0 } });
	});
});

it('is looked up anew after ten minutes, and not before', async () => {
	const db = await emptySqlite();
	let clock = start;
	const board = createEvaluationBoard({ db, now: () => clock });
	const kind = async () => (await board({ agencyId: 'a', course, items }))?.gains.kind;
	expect(await kind()).toBe('too-few');
	await evaluatedAgency(db, 'a', { people: 6, before: 0.5, after: 0.8 });
	clock = new Date(start.getTime() + 9 * 60_000);
	expect(await kind()).toBe('too-few');
	clock = new Date(start.getTime() + 11 * 60_000);
	expect(await kind()).toBe('told');
});

it('is nothing for a course that names no tests', async () => {
	const board = createEvaluationBoard({ db: await emptySqlite(), now: () => start });
	expect(await board({ agencyId: 'a', course: { id: 'kecil' }, items })).toBeUndefined();
});
