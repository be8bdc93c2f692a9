import type { Problem } from '#lib/content/problem.ts';
import type { Language } from '#lib/domain/course/course.ts';
import type { Article, ArticleId } from '#lib/domain/regulation/regulation.ts';
import type { ReadingWords } from '#lib/domain/scenario/reading-words.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import type { ScoreBounds } from '#lib/domain/scenario/score-bounds.ts';
import type { TextRow } from './case-texts.ts';

/** A problem, its file told from the courses folder, and the scene it is in. */
export type AuthorProblem = Problem & { readonly sceneId?: string };

/** Where a case is found: ids in addresses, never paths. */
export type CaseAddress = {
	readonly course: string;
	readonly module: string;
	readonly id: string;
};

/** What the numbers of a story are, if it can be read at all. */
export type CaseFigures = {
	readonly scenes: number;
	readonly endings: number;
	readonly decisions: number;
	readonly pass: number;
	/** Only of a sound story that can end. */
	readonly bounds?: ScoreBounds;
	readonly canPass?: boolean;
	readonly words?: ReadingWords;
};

/** One case as its files stand now, right or wrong. */
export type AuthorCase = CaseAddress & {
	readonly title: string;
	/** From the courses folder. */
	readonly folder: string;
	/** Minutes that the module promises; absent when it does not name the case. */
	readonly minutes?: number;
	readonly stands:
		| 'sound'
		/** Some name names nothing, so that it can be looked at but not walked. */
		| 'unsound'
		/** The facts cannot be read. */
		| 'unreadable';
	/** With `''` where words are missing; none when the facts cannot be read. */
	readonly stories: Readonly<Partial<Record<Language, Scenario>>>;
	readonly figures?: CaseFigures;
	/** Line of each scene in `scenario.yaml`. */
	readonly lines: Readonly<Record<string, number>>;
	readonly texts: readonly TextRow[];
	/** How many texts each language lacks. */
	readonly missing: Readonly<Record<Language, number>>;
	readonly articles: Readonly<Record<Language, Readonly<Record<ArticleId, Article>>>>;
	readonly problems: readonly AuthorProblem[];
};
