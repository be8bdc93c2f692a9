import { describe, expect, it } from 'vitest';
import { readSharedChoices } from '#lib/protocol/choices.ts';
import type { Session } from '#lib/server/accounts/session.ts';
import { createChoiceBoard } from '#lib/server/choices/choice-board.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import type { Sender } from '#lib/server/statements/judge-item.ts';
import { takeIn } from '#lib/server/statements/take-in.ts';
import { callRoute } from '#tests/support/call-route.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import type { Skill } from '#tests/support/simulated-learner.ts';
import { aLearner, aServer, now, wholeCourse } from '#tests/support/small-server.ts';
import { GET } from './+server.ts';

const case_ = 'kecil/dasar/kasus';

async function opened(db: Database) {
	let clock = now;
	let arrivals = 0;
	const parts = await aServer(db);
	const server = {
		...parts,
		choices: createChoiceBoard({ db, packs: parts.packs, now: () => clock })
	};
	const { hash } = await db
		.selectFrom('pack')
		.select('hash')
		.where('language', '=', 'id')
		.executeTakeFirstOrThrow();
	/** Each arrives a moment after the one before. */
	const play = (who: Sender, skill: Skill) => {
		const at = new Date(now.getTime() + (arrivals += 1));
		const played = wholeCourse(who, hash, { skill, from: '2026-11-01T00:00:00.000Z' });
		return takeIn(server, who, played, at);
	};
	const ask = (agencyId = 'contoh', activity = case_) => {
		const session: Session = {
			accountId: 'siapa',
			agencyId,
			role: 'learner',
			name: 'Siapa',
			username: 'siapa'
		};
		const path = `/api/choices?activity=${encodeURIComponent(activity)}`;
		return callRoute(GET, { server, session, path });
	};
	return {
		play,
		ask,
		/** So many new learners, one after the other, who all play alike. */
		arrive: async (people: number, skill: Skill) => {
			for (let at = 0; at < people; at += 1) await play(await aLearner(db), skill);
		},
		shared: async (agencyId?: string) =>
			readSharedChoices(await (await ask(agencyId)).json())?.scenes,
		later: (minutes: number) => {
			clock = new Date(clock.getTime() + minutes * 60_000);
		}
	};
}

describe('GET /api/choices', () => {
	it.each([['kecil/dasar/kuis'], ['kecil/dasar/tidak-ada'], ['lain/dasar/kasus'], ['x'], ['']])(
		'knows no case %s',
		async (activity) => {
			const { ask } = await opened(await emptySqlite());
			const answer = await ask('contoh', activity);
			expect(answer.status).toBe(404);
			expect(await answer.json()).toMatchObject({ code: 'unknown-activity' });
		}
	);

	it('tells nothing before twenty have finished, and tenths then', async () => {
		const { arrive, shared, later } = await opened(await emptySqlite());
		await arrive(6, 'right');
		await arrive(13, 'wrong');
		expect(await shared()).toEqual({});
		await arrive(1, 'wrong');
		later(11);
		expect(await shared()).toEqual({ satu: { tolak: 6, diam: 4 }, dua: { lapor: 6, ikut: 4 } });
	});

	it('counts the first graded attempt of each, whatever came later', async () => {
		const db = await emptySqlite();
		const { play, shared } = await opened(db);
		for (let at = 0; at < 20; at += 1) {
			const who = await aLearner(db);
			await play(who, 'wrong');
			await play(who, 'right');
		}
		expect((await shared())?.['dua']).toEqual({ lapor: 0, ikut: 10 });
	});

	it('keeps what it told until another group is full, though more have come', async () => {
		const { arrive, shared, later } = await opened(await emptySqlite());
		await arrive(20, 'right');
		const first = await shared();
		expect(first?.['dua']).toEqual({ lapor: 10, ikut: 0 });
		await arrive(39, 'wrong');
		later(11);
		expect(await shared()).toEqual(first);
	});

	it('tells of the next group when it is full, but looks only every ten minutes', async () => {
		const { arrive, shared, later } = await opened(await emptySqlite());
		await arrive(20, 'right');
		expect((await shared())?.['dua']).toEqual({ lapor: 10, ikut: 0 });
		await arrive(40, 'wrong');
		later(9);
		expect((await shared())?.['dua']).toEqual({ lapor: 10, ikut: 0 });
		later(2);
		expect((await shared())?.['dua']).toEqual({ lapor: 0, ikut: 10 });
	});

	it('tells nobody of the people of another agency', async () => {
		const { arrive, shared } = await opened(await emptySqlite());
		await arrive(20, 'right');
		expect(await shared('lain')).toEqual({});
		expect(await shared()).not.toEqual({});
	});

	it('answers many who ask at once with one look', async () => {
		const db = await emptySqlite();
		const { arrive, ask } = await opened(db);
		await arrive(20, 'right');
		const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
		const bodies = await Promise.all(answers.map((answer) => answer.text()));
		expect(new Set(bodies).size).toBe(1);
		expect(answers[0]?.headers.get('cache-control')).toBe('private, no-store');
	});
});
