import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { Reading } from '#lib/domain/course/course.ts';
import type { QuizScore } from '#lib/domain/quiz/score-quiz.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';
import { scoreScenario } from '#lib/domain/scenario/score-scenario.ts';
import { chose, ended, readSection, type Said } from '#lib/domain/statement/say.ts';

/** A section, and the end of the reading with the last one. */
export function sectionRead(
	key: ActivityKey,
	reading: Reading,
	read: ReadonlySet<string>,
	section: string,
	spentMs: number
): readonly Said[] {
	const isLast = reading.sections.every(({ id }) => id === section || read.has(id));
	const end = isLast ? [ended(key, { outcome: 'completed', answers: 0, spentMs })] : [];
	return [readSection(key, section), ...end];
}

type Decision = {
	readonly sceneId: string;
	readonly choiceId: string;
	readonly step: number;
	/** With this choice. */
	readonly path: Path;
	readonly timedOut: boolean;
};

/** A choice, and the end of the story if that is where it leads. */
export function decisionMade(
	key: ActivityKey,
	scenario: Scenario,
	{ sceneId, choiceId, step, path, timedOut }: Decision,
	spentMs: number
): readonly Said[] {
	const score = scoreScenario(scenario, path);
	const choice = chose(key, sceneId, choiceId, step, timedOut);
	if (score.kind === 'unfinished') return [choice];
	const { passed, scaled } = score;
	const outcome = passed ? 'passed' : 'failed';
	return [choice, ended(key, { outcome, scaled, answers: path.length, spentMs })];
}

/** A quiz handed in; `answers` counts every answer of the attempt, re-answers included. */
export function handedIn(
	key: ActivityKey,
	{ passed, scaled }: QuizScore,
	answers: number,
	spentMs: number
): Said {
	return ended(key, { outcome: passed ? 'passed' : 'failed', scaled, answers, spentMs });
}

/** A form handed in; like a reading, it is done and not scored. */
export function formHandedIn(key: ActivityKey, answers: number, spentMs: number): Said {
	return ended(key, { outcome: 'completed', answers, spentMs });
}
