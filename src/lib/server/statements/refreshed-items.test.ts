import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { activityKey, keyIn, objectId } from '#lib/domain/course/activity-key.ts';
import { attemptsFrom } from '#lib/domain/progress/attempt.ts';
import { refresherCards } from '#lib/domain/refresher/refresher-card.ts';
import { reviewsIn } from '#lib/domain/refresher/review.ts';
import { refreshed } from '#lib/domain/statement/say.ts';
import {
	extension,
	type Registration,
	type Statement,
	type StatementId
} from '#lib/domain/statement/statement.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { smallModule } from '#tests/support/small-course.ts';
import { aLearner, smallServer, wholeCourse } from '#tests/support/small-server.ts';
import type { Database } from '../db/open-database.ts';

const key = activityKey('kecil', 'dasar', 'kuis');

async function whatHrSees(db: Database) {
	const attempts = await db.selectFrom('attempt').selectAll().orderBy('registration').execute();
	const completions = await db.selectFrom('completion').selectAll().execute();
	const certificates = await db.selectFrom('certificate').select('number').execute();
	return { attempts, completions, certificates };
}

/** Said on a device of its own, in a session of its own. */
function review(like: Statement, item: string, right: boolean, timestamp: string): Statement {
	return {
		...like,
		id: randomUUID() as StatementId,
		...refreshed(key, item, right ? 'ya' : 'tidak', right),
		context: {
			...like.context,
			registration: randomUUID() as Registration,
			extensions: { ...like.context.extensions, [extension.device]: randomUUID() }
		},
		timestamp
	};
}

async function opened() {
	const { db, pack, send } = await smallServer(await emptySqlite());
	const ayu = await aLearner(db);
	const log = wholeCourse(ayu, pack, { skill: 'wrong' });
	const [like] = log;
	if (!like) throw new Error('An empty log');
	await send(ayu, log);
	const asked = log.find(({ object }) => object.id.startsWith(objectId(key, '')));
	// Which questions were drawn is chance; this one was, and its answer was wrong.
	const { part: item = '' } = keyIn(asked?.object.id ?? '') ?? {};
	const phone = review(like, item, true, '2026-03-05T01:00:00.000Z');
	const laptop = review(like, item, false, '2026-03-04T01:00:00.000Z');
	return { db, ayu, send, log, item, phone, laptop };
}

it('takes reviews in as any other statement, and makes neither attempts nor grades of them', async () => {
	const { db, ayu, send, phone, laptop } = await opened();
	const before = await whatHrSees(db);
	const answers = await send(ayu, [phone, laptop]);
	expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
	expect(await whatHrSees(db)).toEqual(before);
	expect(before.attempts).toHaveLength(3);
});

it('gives every device the reviews of all of them, whoever sent first', async () => {
	const { db, ayu, send, log, item, phone, laptop } = await opened();
	await send(ayu, [phone]);
	await send(ayu, [laptop]);
	const rows = await db.selectFrom('statement').select('body').execute();
	const pulled = rows.map(({ body }) => JSON.parse(body) as Statement);
	const [activity] = smallModule().activities.filter(({ id }) => id === 'kuis');
	const cardsOf = (known: readonly Statement[]) =>
		refresherCards(attemptsFrom(known), reviewsIn(known), (attempt) =>
			activity && attempt.activity === key ? { activity, own: true } : undefined
		);
	expect(cardsOf(pulled)).toEqual(cardsOf([laptop, ...log, phone]));
	const card = cardsOf(pulled).find((one) => one.item === item);
	expect(card?.recalls.map(({ right }) => right)).toEqual([false, false, true]);
});
