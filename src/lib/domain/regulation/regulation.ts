export type RegulationStatus = 'berlaku' | 'dicabut' | 'diubah' | 'menunggu';

/** How sure we are: H primary text or several sources, M one decent source, L weak. */
export type Confidence = 'H' | 'M' | 'L';

/** `<instrument>/<article>`, e.g. `uu-20-2023/pasal-9-ayat-2`. */
export type ArticleId = string;

/** One article of a regulation in one language, in our own words. */
export type Article = {
	readonly id: ArticleId;
	/** How the instrument is cited, e.g. "UU 20/2023". */
	readonly short: string;
	readonly title: string;
	/** Where in the instrument, e.g. "Pasal 9 ayat (2)". */
	readonly place: string;
	readonly summary: string;
	readonly status: RegulationStatus;
	/** Shown to learners as "sedang ditinjau": the rule may have changed since it was checked. */
	readonly underReview: boolean;
	readonly confidence: Confidence;
	/** ISO dates. */
	readonly since?: string;
	readonly until?: string;
	readonly checkedAt: string;
	/** The instrument that took its place. */
	readonly replacedBy?: string;
	readonly source?: string;
};
