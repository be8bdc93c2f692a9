import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import type { SingleCase } from '#lib/protocol/single-case.ts';
import { inHtml } from './in-html.ts';

/**
 * The page that plays one case without a server. `template` is what `scripts/build-single.ts` made
 * in the case's language; of the articles it takes those that the case cites.
 */
export function singleCaseHtml(template: string, { articles, ...told }: SingleCase): string {
	const cited = articlesOf(told.scenario);
	const carried: SingleCase = {
		...told,
		articles: Object.fromEntries(Object.entries(articles).filter(([id]) => cited.has(id)))
	};
	// One pass, so that a mark inside the story stays what it is.
	return template.replaceAll(/__(TITLE|CASE)__/g, (_, mark) =>
		mark === 'TITLE' ? escaped(told.scenario.title) : inHtml(carried)
	);
}

function articlesOf({ scenes }: Scenario): ReadonlySet<string> {
	return new Set(
		Object.values(scenes).flatMap((scene) =>
			scene.kind === 'decision' ? scene.choices.flatMap(({ articles }) => articles) : []
		)
	);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
	return text.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);
}
