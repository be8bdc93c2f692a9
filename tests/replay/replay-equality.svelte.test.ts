import { compileCourses, type CompiledCourse } from '#lib/content/compile-courses.ts';
import { goldenPaths } from '#lib/content/golden/golden-paths.ts';
import { statementFor } from '#lib/client/log/statement-for.ts';
import { activityKey } from '#lib/domain/course/activity-key.ts';
import type { Activity } from '#lib/domain/course/course.ts';
import { pathOf } from '#lib/domain/progress/attempt.ts';
import { gradeAttempt } from '#lib/domain/progress/grade-attempt.ts';
import { positionAfter, type Position } from '#lib/domain/scenario/position.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario, type ScenarioScore } from '#lib/domain/scenario/score-scenario.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { began, noted, type Said } from '#lib/domain/statement/say.ts';
import type {
	PackHash,
	Registration,
	Statement,
	StatementId
} from '#lib/domain/statement/statement.ts';
import { startScenario } from '#lib/player/scenario-session.svelte.ts';
import type { Pack } from '#lib/protocol/pack.ts';
import { attemptRow } from '#lib/server/completions/attempt-row.ts';
import { readAttempts } from '#lib/server/completions/read-attempts.ts';
import { createPackShelf } from '#lib/server/packs/pack-shelf.ts';
import { publishPacks } from '#lib/server/packs/publish-packs.ts';
import { judgeItem } from '#lib/server/statements/judge-item.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { describe, expect, it } from 'vitest';
import { decisionMade } from '../../src/routes/(learner)/belajar/[course]/[module]/[activity]/what-was-done.ts';

type Case = {
	readonly key: string;
	readonly pack: string;
	readonly activity: Extract<Activity, { kind: 'scenario' }>;
};

const sender = {
	agencyId: 'contoh',
	homePage: 'urn:bimtek-netral:instansi:contoh',
	accountId: 'ani'
};
const receivedAt = '2026-11-22T09:00:00.000Z';

const compiled = await compileCourses('courses');
const courses = compiled.kind === 'compiled' ? compiled.courses : [];
const cases = courses.flatMap(casesIn);
const db = await emptySqlite();
await publishPacks(db, courses, new Date('2026-11-01T00:00:00.000Z'));
const shelf = createPackShelf();

function casesIn({ rule, packs }: CompiledCourse): readonly Case[] {
	return packs.flatMap(({ module, hash, text, language }) =>
		(JSON.parse(text) as Pack).module.activities.flatMap((activity) =>
			activity.kind === 'scenario' && language === 'id'
				? [{ key: activityKey(rule.id, module, activity.id), pack: hash, activity }]
				: []
		)
	);
}

/** What the story came to, as bytes. */
function outcome(scenario: Scenario, score: ScenarioScore, position: Position): string {
	const { sceneId, meters, flags, path, role, decisions } = position;
	const made = decisions.map(({ sceneId: scene, choice, step, metersAfter }) => {
		return { scene, choice: choice.id, step, metersAfter };
	});
	return canonicalJson({
		id: scenario.id,
		score,
		sceneId,
		meters,
		flags: [...flags],
		path,
		role,
		made
	});
}

/** Plays the path as the learner's screen does, and writes down what that screen writes. */
async function playOnDevice({ key, pack, activity: { scenario } }: Case, path: Path) {
	const said: Said[] = [];
	const keep = (...more: readonly Said[]) => {
		said.push(...more);
		return Promise.resolve();
	};
	const session = startScenario({
		scenario,
		onbegin: () => keep(began(key)),
		ondecide: (decided) => keep(...decisionMade(key, scenario, decided, 1234.5)),
		onnote: (scene, text) => keep(noted(key, scene, text))
	});
	await session.begin();
	for (const id of path) {
		if (session.path.length === 1) await session.note(session.position.sceneId, 'Saya ragu.');
		await session.choose(id);
		session.goOn();
	}
	expect(session.phase).toBe('ended');
	const told = outcome(scenario, session.score, session.position);
	session.stop();
	return { told, statements: said.map((one, index) => statementOf(one, index, pack)) };
}

function statementOf(said: Said, sequence: number, pack: string): Statement {
	const attempt = {
		registration: '7f8f2c1e-6a39-4f0e-9b57-2f54d7c3a001' as Registration,
		pack: pack as PackHash,
		activity: '',
		language: 'id' as const
	};
	const number = sequence.toString(16).padStart(12, '0');
	return statementFor(attempt, said, {
		id: `7f8f2c1e-6a39-4f0e-9b57-${number}` as StatementId,
		actor: {
			objectType: 'Agent',
			account: { homePage: sender.homePage, name: sender.accountId }
		},
		device: '7f8f2c1e-6a39-4f0e-9b57-2f54d7c3a002',
		sequence,
		serverTime: undefined,
		now: {
			at: new Date(1795000000000 + sequence * 1000).toISOString(),
			page: 'p',
			elapsedMs: sequence
		}
	});
}

/** Takes the statements in as the server does, last one first, and replays them on the pack. */
async function replayOnServer(statements: readonly Statement[]) {
	const wire = JSON.parse(JSON.stringify(statements)) as readonly Statement[];
	const log = wire.toReversed().map((item) => {
		const judged = judgeItem(item, sender);
		if (judged.kind === 'refused') throw new Error(judged.message);
		return { statement: judged.statement, receivedAt };
	});
	const [logged, ...more] = await readAttempts(db, shelf, log);
	if (!logged || more.length > 0) throw new Error('One attempt was sent');
	const { attempt, activity } = logged;
	if (activity.kind !== 'scenario') throw new Error('A case was sent');
	const { scenario } = activity;
	const path = pathOf(attempt);
	return {
		told: outcome(scenario, scoreScenario(scenario, path), positionAfter(scenario, path)),
		grade: gradeAttempt(activity, attempt),
		row: attemptRow(sender, logged)
	};
}

describe('the server replays to the byte what the device played', () => {
	it('of every case there is', () => {
		expect(compiled.kind).toBe('compiled');
		expect(cases.length).toBeGreaterThanOrEqual(2);
	});

	it.each(cases)('in every golden path of $key', async (one) => {
		const { paths } = goldenPaths(one.activity.scenario);
		expect(paths.length).toBeGreaterThan(0);
		for (const path of paths) {
			const played = await playOnDevice(one, path);
			const replayed = await replayOnServer(played.statements);
			expect(replayed.told).toBe(played.told);
			expect(replayed.grade.kind).toBe('graded');
			expect(replayed.row.differs).toBe(0);
			expect(replayed.row.passed).toBe(replayed.row.device_passed);
			expect(replayed.row.scaled).toBe(replayed.row.device_scaled);
		}
	});
});
