import type { ArticleId } from '#lib/domain/regulation/regulation.ts';
import type { Path } from '#lib/domain/scenario/scenario.ts';
import type { SharedChoices } from '#lib/protocol/choices.ts';

/** A section of the module's readings, to go back to. */
export type ReadingSection = {
	readonly heading: string;
	readonly href: string;
	readonly articles: readonly ArticleId[];
};

/** What surrounds a case and makes its debrief richer, as far as it is there. */
export type DebriefHelp = {
	readonly readings?: readonly ReadingSection[];
	/** Every way that this learner went through the case before. */
	readonly earlier?: readonly Path[];
	/** What colleagues chose; `undefined` when nobody can be asked now. */
	readonly others?: () => Promise<SharedChoices | undefined>;
};

/** The section that is about most of these articles. */
export function sectionAbout(
	readings: readonly ReadingSection[],
	articles: readonly ArticleId[]
): { readonly section: ReadingSection; readonly article: ArticleId } | undefined {
	const counted = readings.map((section) => ({
		section,
		shared: articles.filter((article) => section.articles.includes(article))
	}));
	const [best] = counted.sort((a, b) => b.shared.length - a.shared.length);
	const [article] = best?.shared ?? [];
	return best && article !== undefined ? { section: best.section, article } : undefined;
}
