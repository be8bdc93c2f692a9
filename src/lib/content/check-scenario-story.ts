import { exploreScenario, type Explored } from '#lib/domain/scenario/explore-scenario.ts';
import { inEachRole } from '#lib/domain/scenario/in-each-role.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreBounds } from '#lib/domain/scenario/score-bounds.ts';
import { canReach } from './can-reach.ts';
import { checkScenarioGuards } from './check-scenario-guards.ts';
import { openReport, type Place, type Problem, type Report } from './problem.ts';
import { remembering } from './remembering.ts';
import type { ScenarioFile } from './schemas/scenario-file.ts';
import type { YamlFile } from './yaml-file.ts';

type Story = {
	readonly scenario: Scenario;
	readonly explored: Explored;
	/** The story through each pair of eyes; one that asks for no role is there once. */
	readonly inRoles: readonly Told[];
	readonly file: YamlFile<ScenarioFile>;
	readonly report: Report;
};

type Told = {
	readonly role?: string;
	readonly scenario: Scenario;
	readonly explored: Explored;
};

const remember = remembering<readonly Problem[]>();

/** Walks the story as every learner could. Its links must be sound. */
export function checkScenarioStory(
	scenario: Scenario,
	file: YamlFile<ScenarioFile>,
	report: Report
): void {
	const problems = remember(file.path, file.text, () => {
		const own = openReport();
		walk(scenario, file, own);
		return own.problems;
	});
	for (const problem of problems) {
		if (problem.severity === 'error') report.error(problem, problem.message);
		else report.warn(problem, problem.message);
	}
}

function walk(scenario: Scenario, file: YamlFile<ScenarioFile>, report: Report): void {
	const explored = exploreScenario(scenario);
	const inRoles = inEachRole(scenario).map(({ role, scenario: told }): Told =>
		role === undefined
			? { scenario, explored }
			: { role, scenario: told, explored: exploreScenario(told) }
	);
	const story = { scenario, explored, inRoles, file, report };
	if (!explored.complete) {
		const message = 'too many combinations of flags and meters to try them all';
		report.warn(file.at('scenes'), `${message}; some checks looked at the roads alone`);
	}
	reportUnreached(story);
	checkScenarioGuards(scenario, explored, file, report);
	if (reportStuck(story)) return;
	reportFewEndings(story);
	reportPass(story);
}

function reportUnreached({ scenario, explored, file, report }: Story): void {
	const reached = new Set(explored.states.map(({ sceneId }) => sceneId));
	for (const [id, { kind }] of Object.entries(scenario.scenes)) {
		if (reached.has(id)) continue;
		const what = kind === 'ending' ? 'ending' : 'scene';
		report.error(file.at('scenes', id), `no path leads to the ${what} "${id}"`);
	}
}

/** A story in which it makes no difference what one does is no exercise. */
function reportFewEndings({ scenario, inRoles, file, report }: Story): void {
	const endings = Object.values(scenario.scenes).filter(({ kind }) => kind === 'ending');
	if (endings.length < 3) {
		const message = `${endings.length} endings are few: tell at least 3 apart`;
		report.warn(file.at('scenes'), message);
	}
	for (const { role, scenario: story, explored } of inRoles) {
		const { states } = explored;
		const reached = new Set(
			states.flatMap(({ sceneId }) => (story.scenes[sceneId]?.kind === 'ending' ? sceneId : []))
		);
		const [only = ''] = reached;
		if (role === undefined || reached.size !== 1) continue;
		report.warn(
			placeOfRole(scenario, file, role),
			`as "${role}" every path ends in "${only}", whatever is decided`
		);
	}
}

function placeOfRole(scenario: Scenario, file: Story['file'], role: string): Place {
	const start = scenario.scenes[scenario.start];
	const index = start?.kind === 'role' ? start.roles.findIndex(({ id }) => id === role) : 0;
	return file.at('scenes', scenario.start, 'roles', index);
}

/** Whether somebody could get stuck: no choice on offer, or a circle without a way out. */
function reportStuck({ scenario, explored, file, report }: Story): boolean {
	const { states } = explored;
	const isEnding = (sceneId: string) => scenario.scenes[sceneId]?.kind === 'ending';
	const stops = new Set(
		states.flatMap(({ exits, sceneId }, index) =>
			exits.length === 0 && !isEnding(sceneId) ? index : []
		)
	);
	const told = new Set<string>();
	for (const index of stops) {
		const { sceneId = '' } = states[index] ?? {};
		if (told.has(sceneId)) continue;
		told.add(sceneId);
		const message = `after ${wayTo(index, explored)} no choice is on offer here`;
		report.error(file.at('scenes', sceneId), message);
	}
	const last = states.flatMap(({ exits }, index) => (exits.length === 0 ? index : []));
	const leadsOn = canReach(states, last);
	const caught = [...states.keys()].filter((index) => !leadsOn.has(index));
	const [first] = caught;
	if (first !== undefined) {
		const scenes = [...new Set(caught.map((index) => states[index]?.sceneId ?? ''))];
		const circle = scenes.map((id) => `"${id}"`).join(', ');
		const message = `a circle without a way out: from ${circle} no ending can be reached`;
		report.error(
			file.at('scenes', scenes[0] ?? ''),
			`${message} (after ${wayTo(first, explored)})`
		);
	}
	return stops.size > 0 || caught.length > 0;
}

function wayTo(index: number, { states }: Explored): string {
	const choices: string[] = [];
	for (let at = states[index]?.cameBy; at; at = states[at.from]?.cameBy) choices.unshift(at.entry);
	return choices.length === 0 ? 'the start' : choices.map((id) => `"${id}"`).join(' → ');
}

function reportPass(story: Story): void {
	for (const told of story.inRoles) reportPassIn(story, told);
}

function reportPassIn({ file, report }: Story, { role, scenario, explored }: Told): void {
	const bounds = scoreBounds(scenario, explored);
	if (!bounds) return; // an ending that nothing leads to is in the report already
	const { min, maxClean, redLine } = bounds;
	const { pass } = scenario;
	const place = file.at('pass');
	const who = role === undefined ? '' : ` as "${role}"`;
	if (maxClean === undefined) {
		report.error(place, `cannot be passed${who}: every path crosses a red line`);
	} else if (maxClean < pass) {
		const best = `the best path without a red line earns ${rounded(maxClean)}`;
		report.error(place, `cannot be passed${who}: ${best}, ${pass} is needed`);
	}
	if (!redLine && min >= pass) {
		report.warn(
			place,
			`cannot be failed${who}: the worst path earns ${rounded(min)}, ${pass} is needed`
		);
	}
}

function rounded(share: number): number {
	return Math.round(share * 1000) / 1000;
}
