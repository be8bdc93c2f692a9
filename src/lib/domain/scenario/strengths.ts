import type { ArticleId } from '../regulation/regulation.ts';
import type { Decision } from './position.ts';

/** Right decisions that kept to one article; without it, those that cite none that was kept. */
export type Strength = { readonly article?: ArticleId; readonly decisions: readonly Decision[] };

/**
 * What was done well, each right decision once, under the article that most of them kept to. An
 * article that another decision broke is nobody's strength.
 */
export function strengthsIn(decisions: readonly Decision[]): readonly Strength[] {
	const right = decisions.filter(({ choice }) => choice.verdict === 'tepat');
	const broken = new Set(
		decisions.flatMap(({ choice }) => (choice.verdict === 'melanggar' ? choice.articles : []))
	);
	const keptBy = new Map<ArticleId, number>();
	for (const { choice } of right) {
		for (const article of new Set(choice.articles)) {
			if (!broken.has(article)) keptBy.set(article, (keptBy.get(article) ?? 0) + 1);
		}
	}
	const order = [...keptBy].sort(([, a], [, b]) => b - a).map(([article]) => article);
	const groups = Map.groupBy(right, ({ choice }) =>
		order.find((article) => choice.articles.includes(article))
	);
	const named = order.flatMap((article): Strength[] => {
		const kept = groups.get(article);
		return kept ? [{ article, decisions: kept }] : [];
	});
	const rest = groups.get(undefined);
	return rest ? [...named, { decisions: rest }] : named;
}
