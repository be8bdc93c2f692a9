import { activityKey, type ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Activity, Module } from '#lib/domain/course/course.ts';
import { acknowledged } from '#lib/domain/pledge/pledge.ts';
import { drawQuestions } from '#lib/domain/quiz/draw-questions.ts';
import { rightResponse } from '#lib/domain/quiz/right-response.ts';
import { scoreQuiz } from '#lib/domain/quiz/score-quiz.ts';
import { longestReflection, reflectionParts } from '#lib/domain/reflection/reflection.ts';
import {
	choicesOnOffer,
	entriesOnOffer,
	positionAtStart,
	stepOn
} from '#lib/domain/scenario/position.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';
import {
	answered,
	began,
	chose,
	ended,
	readSection,
	type Said
} from '#lib/domain/statement/say.ts';
import {
	extension,
	type PackHash,
	type Registration,
	type Statement,
	type StatementId
} from '#lib/domain/statement/statement.ts';

type Learner = { readonly id: string; readonly homePage: string };

/** How well the simulated learner does. */
export type Skill = 'right' | 'wrong';

/** Every statement of one learner who takes a whole module, in the order a device would write them. */
export function takeModule(
	module: Module,
	pack: string,
	learner: Learner,
	{
		skill = 'right',
		from = '2026-03-02T01:00:00.000Z',
		device = crypto.randomUUID()
	}: {
		skill?: Skill;
		from?: string;
		device?: string;
	} = {}
): readonly Statement[] {
	let sequence = 0;
	return module.activities.flatMap((activity) => {
		const registration = crypto.randomUUID() as Registration;
		const key = activityKey(module.course, module.id, activity.id);
		return takeActivity(activity, key, registration, skill).map((said): Statement => {
			sequence += 1;
			const { extensions, ...rest } = said;
			return {
				id: crypto.randomUUID() as StatementId,
				actor: {
					objectType: 'Agent',
					account: { homePage: learner.homePage, name: learner.id }
				},
				...rest,
				context: {
					registration,
					revision: pack as PackHash,
					platform: 'bimtek-netral',
					language: module.language,
					extensions: {
						...extensions,
						[extension.device]: device,
						[extension.sequence]: sequence,
						[extension.clock]: { page: 'simulated', elapsedMs: sequence * 20_000 }
					}
				},
				timestamp: new Date(Date.parse(from) + sequence * 20_000).toISOString()
			};
		});
	});
}

function takeActivity(
	activity: Activity,
	key: ActivityKey,
	registration: Registration,
	skill: Skill
): readonly Said[] {
	switch (activity.kind) {
		case 'reading': {
			const read = activity.reading.sections.map(({ id }) => readSection(key, id));
			return [began(key), ...read, ended(key, { outcome: 'completed', answers: 0 })];
		}
		case 'scenario': {
			const steps = play(activity.scenario, skill);
			const score = scoreScenario(
				activity.scenario,
				steps.map(({ entry }) => entry)
			);
			if (score.kind === 'unfinished') throw new Error(`${key} does not end`);
			return [
				began(key),
				...steps.map(({ scene, entry }, step) => chose(key, scene, entry, step)),
				ended(key, {
					outcome: score.passed ? 'passed' : 'failed',
					scaled: score.scaled,
					answers: steps.length
				})
			];
		}
		case 'quiz': {
			const drawn = drawQuestions(activity.quiz, registration);
			const responses = new Map(
				drawn.map((question) => [question.id, skill === 'right' ? rightResponse(question) : ''])
			);
			const { passed, scaled } = scoreQuiz(drawn, activity.quiz.pass, responses);
			return [
				began(key),
				...drawn.map(({ id }) => answered(key, id, responses.get(id) ?? '')),
				ended(key, { outcome: passed ? 'passed' : 'failed', scaled, answers: drawn.length })
			];
		}
		case 'reflection':
			return fillIn(key, new Map([[reflectionParts.text, 'x'.repeat(longestReflection)]]));
		case 'survey':
			return fillIn(key, new Map(activity.survey.items.map(({ id }) => [id, '4'])));
		case 'pledge':
			return fillIn(key, new Map(activity.pledge.points.map(({ id }) => [id, acknowledged])));
	}
}

/** Takes the best (or the worst) choice on offer at every scene. */
/** The first role, and then by skill; entries are the ids of roles and choices. */
function play(scenario: Scenario, skill: Skill): readonly { scene: string; entry: string }[] {
	const wanted = skill === 'right' ? ['tepat', 'abu-abu'] : ['melanggar', 'abu-abu'];
	const steps: { scene: string; entry: string }[] = [];
	let position = positionAtStart(scenario);
	while (position.scene.kind !== 'ending') {
		const offered = choicesOnOffer(position);
		const choice =
			wanted
				.map((verdict) => offered.find((offer) => offer.verdict === verdict))
				.find((found) => found !== undefined) ?? offered[0];
		const entry = choice?.id ?? entriesOnOffer(position)[0]?.id ?? '';
		const next = stepOn(scenario, position, entry);
		if (!next) throw new Error(`Nothing on offer in ${position.sceneId}`);
		steps.push({ scene: position.sceneId, entry });
		position = next;
	}
	return steps;
}

function fillIn(key: ActivityKey, responses: ReadonlyMap<string, string>): readonly Said[] {
	const said = [...responses].map(([id, response]) => answered(key, id, response));
	return [began(key), ...said, ended(key, { outcome: 'completed', answers: said.length })];
}
