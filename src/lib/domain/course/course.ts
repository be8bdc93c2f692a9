import type { Article, ArticleId } from '../regulation/regulation.ts';
import type { Question, Quiz } from '../quiz/quiz.ts';
import type { Pledge } from '../pledge/pledge.ts';
import type { Reference } from '../reference/reference.ts';
import type { Reflection } from '../reflection/reflection.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Survey } from '../survey/survey.ts';
import type { Evaluation } from './evaluation.ts';
import type { PathRule } from './path-rule.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a course asks for and gives, the same in every language. */
export type CourseRule = {
	readonly id: string;
	/** Jam pelajaran (JP), 45 minutes each. */
	readonly creditHours: number;
	readonly validForMonths: number;
	/** Highest first; `from` is a share of the score, 0–1. */
	readonly predicates: readonly { readonly id: string; readonly from: number }[];
	readonly modules: readonly ModuleRule[];
	readonly evaluation?: Evaluation | undefined;
	/** Ways through the course; without them there is one, with everything. See `pathsOf`. */
	readonly paths?: readonly PathRule[] | undefined;
};

export type ModuleRule = {
	readonly id: string;
	readonly creditMinutes: number;
	readonly activities: readonly ActivityRule[];
};

/** Which of several attempts stands. */
export type Counts = 'best' | 'first' | 'last';

export const activityKinds = [
	'reading',
	'scenario',
	'quiz',
	'reflection',
	'survey',
	'pledge'
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export type ActivityRule = {
	readonly id: string;
	readonly kind: ActivityKind;
	readonly minutes: number;
	readonly required: boolean;
	readonly counts: Counts;
};

/** Everything of one module in one language: what a pack holds. */
export type Module = {
	readonly course: string;
	readonly id: string;
	readonly language: Language;
	readonly title: string;
	readonly summary: string;
	readonly objectives: readonly string[];
	readonly creditMinutes: number;
	readonly activities: readonly Activity[];
	/** Every article that the module cites. */
	readonly articles: Readonly<Record<ArticleId, Article>>;
	/** Only in the one module that is for looking things up. */
	readonly reference?: Reference;
};

type ActivityWords = { readonly title: string; readonly summary: string; readonly minutes: number };

export type Activity =
	| (ActivityWords & { readonly kind: 'reading'; readonly id: string; readonly reading: Reading })
	| (ActivityWords & {
			readonly kind: 'scenario';
			readonly id: string;
			readonly scenario: Scenario;
	  })
	| (ActivityWords & { readonly kind: 'quiz'; readonly id: string; readonly quiz: Quiz })
	| (ActivityWords & {
			readonly kind: 'reflection';
			readonly id: string;
			readonly reflection: Reflection;
	  })
	| (ActivityWords & { readonly kind: 'survey'; readonly id: string; readonly survey: Survey })
	| (ActivityWords & { readonly kind: 'pledge'; readonly id: string; readonly pledge: Pledge });

export type Reading = { readonly sections: readonly Section[] };

export type Section = {
	readonly id: string;
	readonly heading: string;
	/**
	 * Made from Markdown when the pack was compiled; holds no script and no foreign address. Its only
	 * links are citations, `<a href="#uu-20-2023/pasal-2" data-article="uu-20-2023/pasal-2">`.
	 */
	readonly html: string;
	readonly articles: readonly ArticleId[];
	/** A question to stop at. It is not scored; its id is the section's. */
	readonly check?: Question;
};
