import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aKey, anAttempt, aSpeaker } from '#tests/support/device-log.ts';
import { attemptsFrom } from '#lib/domain/progress/attempt.ts';
import { answered, began, ended } from '#lib/domain/statement/say.ts';
import type { StatementId } from '#lib/domain/statement/statement.ts';
import { openLearnerDatabase } from '../database/learner-database.ts';
import { followAttempts } from './follow-attempts.ts';
import { statementFor } from './statement-for.ts';

const attempts = [anAttempt(), anAttempt(), anAttempt()];
const speakers = [aSpeaker('ani'), aSpeaker('ani')];
const words = [
	began(aKey),
	answered(aKey, 'q1', 'a'),
	answered(aKey, 'q2', 'b'),
	ended(aKey, { outcome: 'passed', scaled: 1, answers: 2 })
];

/** One statement on an unreliable clock. */
const aStatement = fc
	.record({
		attempt: fc.integer({ min: 0, max: 2 }),
		word: fc.integer({ min: 0, max: 3 }),
		sequence: fc.integer({ min: 1, max: 30 }),
		minute: fc.integer({ min: 10, max: 20 })
	})
	.map(({ attempt, word, sequence, minute }) => {
		const at = attempts[attempt] ?? anAttempt();
		const said = words[word] ?? began(aKey);
		const speaker = speakers[attempt % 2] ?? aSpeaker('ani');
		const now = { at: `2026-11-22T01:${minute}:00.000Z`, page: 'p', elapsedMs: 0 };
		const id = crypto.randomUUID() as StatementId;
		return statementFor(at, said, { ...speaker, id, sequence, now, serverTime: undefined });
	});

it('tells what the whole log tells, however the log arrives', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(aStatement, { maxLength: 5 }), { maxLength: 5 }),
			async (deliveries) => {
				const db = openLearnerDatabase(crypto.randomUUID());
				const read = followAttempts(db);
				let place = 0;
				for (const delivery of deliveries) {
					await db.statements.bulkAdd(
						delivery.map((statement) => ({ id: statement.id, place: (place += 1), statement }))
					);
					// Two screens may ask at once.
					await Promise.all([read(), read()]);
				}
				const log = (await db.statements.toArray()).map(({ statement }) => statement);
				expect(await read()).toEqual(attemptsFrom(log));
				await db.delete();
			}
		),
		{ numRuns: 40, seed: 7 }
	);
});

it('forgets what was taken out of the log', async () => {
	const db = openLearnerDatabase(crypto.randomUUID());
	const read = followAttempts(db);
	const [one, two] = fc.sample(aStatement, { numRuns: 2, seed: 1 });
	if (!one || !two) throw new Error('No statements');
	await db.statements.bulkAdd([
		{ id: one.id, place: 1, statement: one },
		{ id: two.id, place: 2, statement: two }
	]);
	await read();
	await db.statements.delete(one.id);
	expect(await read()).toEqual(attemptsFrom([two]));
	await db.delete();
});

it('folds again only the attempt that something happened in', async () => {
	const db = openLearnerDatabase(crypto.randomUUID());
	const read = followAttempts(db);
	const [one, two] = attempts;
	if (!one || !two) throw new Error('No attempts');
	const now = { at: '2026-11-22T01:00:00.000Z', page: 'p', elapsedMs: 0 };
	const say = (at: typeof one, sequence: number) => {
		const made = { ...aSpeaker('ani', 'd'), id: crypto.randomUUID() as StatementId, sequence, now };
		return statementFor(at, began(aKey), { ...made, serverTime: undefined });
	};
	const first = [say(one, 1), say(two, 2)];
	await db.statements.bulkAdd(
		first.map((statement, i) => ({ id: statement.id, place: i + 1, statement }))
	);
	const before = await read();
	const later = say(two, 3);
	await db.statements.add({ id: later.id, place: 3, statement: later });
	const after = await read();
	expect(after[0]).toBe(before[0]);
	expect(after[1]).not.toBe(before[1]);
	await db.delete();
});
