import type { Language } from '#lib/domain/course/course.ts';
import type { Article, ArticleId } from '#lib/domain/regulation/regulation.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';

/** What a file that plays one case without a server carries in its element `#case`, as JSON. */
export type SingleCase = {
	readonly language: Language;
	/** Title of the module that it was taken from. */
	readonly module: string;
	/** The beginning of the pack's hash, so that two files can be told apart. */
	readonly version: string;
	/** ISO. */
	readonly madeAt: string;
	readonly scenario: Scenario;
	/** Those that the case cites. */
	readonly articles: Readonly<Record<ArticleId, Article>>;
};
