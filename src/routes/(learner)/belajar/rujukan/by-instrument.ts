import type { Article } from '#lib/domain/regulation/regulation.ts';

export type Instrument = {
	readonly key: string;
	readonly short: string;
	readonly title: string;
	readonly parts: readonly Article[];
};

/** Articles under the instrument they belong to, both in the order they first appear in. */
export function byInstrument(articles: readonly Article[]): readonly Instrument[] {
	const groups = Map.groupBy(articles, ({ id }) => id.split('/')[0] ?? id);
	return [...groups].flatMap(([key, parts]) => {
		const [first] = parts;
		return first ? [{ key, short: first.short, title: first.title, parts }] : [];
	});
}
