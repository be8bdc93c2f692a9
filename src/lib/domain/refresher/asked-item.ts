import type { Article, ArticleId } from '../regulation/regulation.ts';
import type { Language, Module } from '../course/course.ts';
import { drawQuestions } from '../quiz/draw-questions.ts';
import type { Question } from '../quiz/quiz.ts';
import { shareEarned } from '../quiz/score-quiz.ts';
import {
	choiceOnOffer,
	choicesOnOffer,
	positionAfter,
	type Position
} from '../scenario/position.ts';
import type { Path, Scenario } from '../scenario/scenario.ts';
import { isBestOnOffer } from './is-best-on-offer.ts';

/** A card's item as a module tells it today. */
export type AskedItem = {
	readonly language: Language;
	/** The title of the activity that it is from. */
	readonly title: string;
	readonly articles: Readonly<Record<ArticleId, Article>>;
} & (
	| { readonly kind: 'question'; readonly question: Question }
	| { readonly kind: 'decision'; readonly scenario: Scenario; readonly position: Position }
);

type Wanted = { readonly activityId: string; readonly item: string; readonly path: Path };

/** `undefined` when the module has no such item any more. The seed shuffles the options. */
export function askedItem(
	module: Module,
	{ activityId, item, path }: Wanted,
	seed: string
): AskedItem | undefined {
	const activity = module.activities.find(({ id }) => id === activityId);
	if (!activity) return undefined;
	const about = { language: module.language, title: activity.title, articles: module.articles };
	if (activity.kind === 'quiz') {
		const questions = activity.quiz.questions.filter(({ id }) => id === item);
		const [question] = drawQuestions({ ...activity.quiz, draw: 1, questions }, seed);
		return question && { ...about, kind: 'question', question };
	}
	if (activity.kind === 'scenario') {
		const { scenario } = activity;
		const position = positionIn(scenario, item, path);
		return position && { ...about, kind: 'decision', scenario, position };
	}
	return undefined;
}

/** Whether a response to it is right: nothing missing, nothing better on offer. */
export function isRight(asked: AskedItem, response: string): boolean {
	if (asked.kind === 'question') return shareEarned(asked.question, response) === 1;
	const choice = choiceOnOffer(asked.position, response);
	return choice !== undefined && isBestOnOffer(asked.position, choice);
}

/** The scene as it was reached, or, where the story has changed since, as it would be on the way there. */
function positionIn(scenario: Scenario, sceneId: string, path: Path): Position | undefined {
	const scene = Object.hasOwn(scenario.scenes, sceneId) ? scenario.scenes[sceneId] : undefined;
	if (scene?.kind !== 'decision') return undefined;
	const reached = positionAfter(scenario, path);
	const position = reached.sceneId === sceneId ? reached : { ...reached, sceneId, scene };
	return choicesOnOffer(position).length > 1 ? position : undefined;
}
