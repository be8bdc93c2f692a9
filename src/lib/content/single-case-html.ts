import type { Activity, Module } from '#lib/domain/course/course.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import type { SingleCase } from '#lib/protocol/single-case.ts';
import { inHtml } from './in-html.ts';

type ScenarioActivity = Extract<Activity, { kind: 'scenario' }>;

/**
 * The page that plays one case of a module without a server; `undefined` if the module has no such
 * case. `template` is what `scripts/build-single.ts` made in the module's language.
 */
export function singleCaseHtml(
	template: string,
	module: Module,
	caseId: string,
	made: Pick<SingleCase, 'version' | 'madeAt'>
): string | undefined {
	const activity = module.activities.find(
		(one): one is ScenarioActivity => one.kind === 'scenario' && one.id === caseId
	);
	if (!activity) return undefined;
	const { scenario } = activity;
	const cited = articlesOf(scenario);
	const { language, title } = module;
	const told: SingleCase = {
		...{ language, module: title, ...made, scenario },
		articles: Object.fromEntries(Object.entries(module.articles).filter(([id]) => cited.has(id)))
	};
	// One pass, so that a mark inside the story stays what it is.
	return template.replaceAll(/__(TITLE|CASE)__/g, (_, mark) =>
		mark === 'TITLE' ? escaped(scenario.title) : inHtml(told)
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
