import type { Counts, Language, Reading } from '#lib/domain/course/course.ts';
import type { Pledge } from '#lib/domain/pledge/pledge.ts';
import type { Quiz } from '#lib/domain/quiz/quiz.ts';
import type { Reflection } from '#lib/domain/reflection/reflection.ts';
import type { ArticleId } from '#lib/domain/regulation/regulation.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import type { Survey } from '#lib/domain/survey/survey.ts';
import type { Cover } from './cover.ts';
import type { Report } from './problem.ts';
import type { Registry } from './read-registry.ts';

/** What reading an activity needs besides its folder. */
export type Reader = { readonly registry: Registry | undefined; readonly report: Report };

export type Content =
	| { readonly kind: 'reading'; readonly reading: Reading }
	| { readonly kind: 'scenario'; readonly scenario: Scenario }
	| { readonly kind: 'quiz'; readonly quiz: Quiz }
	| { readonly kind: 'reflection'; readonly reflection: Reflection }
	| { readonly kind: 'survey'; readonly survey: Survey }
	| { readonly kind: 'pledge'; readonly pledge: Pledge };

/** An activity as its files tell it, in every language that is complete. */
export type ReadActivity = {
	readonly counts: Counts;
	readonly articles: readonly ArticleId[];
	readonly inLanguage: ReadonlyMap<Language, Content>;
	/** By where it stands in the activity. */
	readonly covers?: readonly Cover[];
};
