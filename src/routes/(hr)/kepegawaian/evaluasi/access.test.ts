import { isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptySqlite } from '#tests/support/databases.ts';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { smallCourse, smallRule } from '#tests/support/small-course.ts';
import { aServer } from '#tests/support/small-server.ts';
import type { Role, Session } from '#lib/server/accounts/session.ts';
import type { Server } from '#lib/server/open-server.ts';
import { offerOf } from '#lib/server/packs/offer.ts';
import { load } from './+page.server.ts';

const rule = { ...smallRule, evaluation: { before: 'dasar/awal', after: 'dasar/kuis' } };
let server: Server;

beforeAll(async () => {
	const db = await emptySqlite();
	server = { ...(await aServer(db)), offer: offerOf([{ ...(await smallCourse()), rule }]) };
	await addRosterAgency(db, 'a', { people: 40, course: 'kecil' });
	await addRosterAgency(db, 'b', { people: 40, course: 'kecil' });
	const people = await db.selectFrom('completion').select(['agency_id', 'account_id']).execute();
	const scores = (agency: string) =>
		agency === 'a' ? { awal: 0.5, kuis: 0.75 } : { awal: 0.1, kuis: 0.2 };
	const attempts = people.flatMap(({ agency_id, account_id }) =>
		(['awal', 'kuis'] as const).map((activity, at) => ({
			agency_id,
			registration: `${account_id}-${activity}`,
			account_id,
			course: 'kecil',
			module: 'dasar',
			activity,
			pack: 'p',
			started_at: `2026-11-0${at + 1}T01:00:00.000Z`,
			ended_at: null,
			passed: 1,
			scaled: scores(agency_id)[activity],
			device_passed: null,
			device_scaled: null,
			differs: 0,
			graded_at: null
		}))
	);
	await db.insertInto('attempt').values(attempts).execute();
});

async function visit(role: Role | undefined, agencyId = 'a') {
	const session: Session | undefined = role && {
		...{ accountId: 'officer', role, agencyId },
		...{ name: 'Petugas', username: 'petugas' }
	};
	const event = {
		locals: { server, session, language: 'id' },
		url: new URL('https://bimtek.contoh.test/kepegawaian/evaluasi'),
		setHeaders: () => undefined
	};
	try {
		return { status: 200, answer: await load(event as never) };
	} catch (thrown) {
		if (isHttpError(thrown)) return { status: thrown.status };
		if (isRedirect(thrown)) return { status: thrown.status, location: thrown.location };
		throw thrown;
	}
}

describe('the evaluation of courses', () => {
	it.each([
		['hr', 200],
		['admin', 200],
		['trainer', 403],
		['learner', 403]
	] as const)('answers %s with %i', async (role, status) => {
		expect((await visit(role)).status).toBe(status);
	});

	it('sends a stranger to sign in and back', async () => {
		expect(await visit(undefined)).toEqual({
			status: 303,
			location: '/kepegawaian/masuk?ke=%2Fkepegawaian%2Fevaluasi'
		});
	});

	it('tells each agency of its own people, by name of the unit', async () => {
		const ours = JSON.stringify((await visit('hr', 'a')).answer);
		expect(ours).toContain('"points":25');
		expect(ours).toContain('Dinas Pendidikan');
		const theirs = JSON.stringify((await visit('hr', 'b')).answer);
		expect(theirs).toContain('"points":10');
		expect(theirs).not.toContain('"points":25');
	});

	it('tells an agency without people of nobody', async () => {
		expect((await visit('hr', 'lain')).answer).toMatchObject({
			courses: [{ all: undefined, units: [], survey: { people: 0 } }]
		});
	});
});
