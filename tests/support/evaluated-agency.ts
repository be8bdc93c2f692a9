import { answered, began, ended } from '#lib/domain/statement/say.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { statementsOf } from './statements.ts';

type Options = {
	readonly people: number;
	/** What everybody got in the tests before and after, 0–1. */
	readonly before: number;
	readonly after: number;
	/** What everybody answered to the survey's scale. */
	readonly step?: string;
};

/** Two units of people who all took both tests of the course `kecil` and handed in its survey. */
export async function evaluatedAgency(
	db: Database,
	agencyId: string,
	{ people, before, after, step = '4' }: Options
): Promise<void> {
	for (let from = 0; from < people; from += 200) {
		const some = Array.from({ length: Math.min(200, people - from) }, (_, at) =>
			personAt(agencyId, from + at, { before, after, step })
		);
		await db.transaction().execute(async (tx) => {
			await tx
				.insertInto('person')
				.values(some.map(({ person }) => person))
				.execute();
			await tx
				.insertInto('completion')
				.values(some.map((one) => one.completion))
				.execute();
			await tx
				.insertInto('attempt')
				.values(some.flatMap(({ attempts }) => attempts))
				.execute();
			await tx
				.insertInto('statement')
				.values(some.flatMap((one) => one.statements))
				.execute();
		});
	}
}

const survey = 'kecil/penutup/survei';

function personAt(agency_id: string, at: number, told: Required<Omit<Options, 'people'>>) {
	const name = String(at).padStart(5, '0');
	const account_id = `${agency_id}-account-${name}`;
	const attempt = (module: string, activity: string, day: number, scaled: number | null) => ({
		...{ agency_id, account_id, module, activity, scaled },
		registration: `${agency_id}-${name}-${activity}`,
		course: 'kecil',
		pack: 'p',
		started_at: `2026-11-0${day}T01:00:00.000Z`,
		ended_at: `2026-11-0${day}T02:00:00.000Z`,
		passed: 1,
		device_passed: null,
		device_scaled: null,
		differs: 0,
		graded_at: '2026-11-05T00:00:00.000Z'
	});
	const registration = `${agency_id}-${name}-survei`;
	const said = [
		began(survey),
		answered(survey, 'jelas', told.step),
		answered(survey, 'saran', 'RAHASIA'),
		ended(survey, { outcome: 'completed', answers: 2 })
	];
	return {
		person: {
			...{ agency_id, account_id, unit_id: `u${at % 2}`, id: `person-${name}` },
			name: `Orang ${name}`,
			name_sought: `orang ${name}`,
			nip: null,
			employment_status: 'pns',
			rank: null,
			position: null,
			active: 1
		},
		completion: {
			...{ agency_id, account_id, course: 'kecil', path: '', state: 'begun' as const },
			passed_activities: 1,
			required_activities: 5,
			started_at: '2026-11-01T01:00:00.000Z',
			last_at: '2026-11-03T02:00:00.000Z',
			completed_at: null,
			scaled: null,
			predicate: null
		},
		attempts: [
			attempt('awal', 'pra', 1, told.before),
			attempt('penutup', 'pasca', 2, told.after),
			attempt('penutup', 'survei', 3, null)
		],
		statements: statementsOf(said, { registration, device: account_id }).map((one, arrival) => ({
			...{ agency_id, account_id, arrival, registration, id: one.id },
			verb: one.verb.id,
			object: one.object.id,
			timestamp: one.timestamp,
			received_at: '2026-11-03T03:00:00.000Z',
			body: JSON.stringify(one)
		}))
	};
}
