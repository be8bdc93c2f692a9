import type { ArticleId } from '#lib/domain/regulation/regulation.ts';
import type { Place, Report } from './problem.ts';
import type { Registry } from './read-registry.ts';

/** Every cited article must be in the registry; one of a repealed rule decides nothing today. */
export function checkArticles(
	ids: readonly ArticleId[],
	placeOf: (index: number) => Place,
	{ registry, report }: { readonly registry: Registry | undefined; readonly report: Report },
	use: 'decides' | 'tells'
): void {
	for (const [index, id] of ids.entries()) {
		if (ids.indexOf(id) < index) report.error(placeOf(index), `"${id}" stands twice here`);
		if (!registry) continue; // why it cannot be read is in the report already
		if (!registry.has(id)) {
			report.error(placeOf(index), `the registry has no article "${id}"`);
		} else if (use === 'decides' && registry.isRepealed(id)) {
			const by = registry.replacedBy(id);
			const inForce = by === undefined ? 'what is in force' : `"${by}", which replaced it`;
			report.warn(placeOf(index), `"${id}" belongs to a repealed rule; cite ${inForce}`);
		}
	}
}
