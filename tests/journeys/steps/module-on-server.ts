import type { Activity, Module } from '#lib/domain/course/course.ts';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import { openPack } from '#lib/protocol/pack.ts';

export type PublishedModule = { readonly module: Module; readonly hash: string };

/** The first module in Indonesian, as the server publishes it: journeys look up what is right in it. */
export async function publishedModule(url: string): Promise<PublishedModule> {
	const catalogue = readCatalogue(await (await fetch(`${url}/api/catalogue`)).json());
	const offered = catalogue?.courses[0]?.packs.find(({ language }) => language === 'id');
	if (!offered) throw new Error('The catalogue offers no module in Indonesian');
	const text = await (await fetch(`${url}/api/packs/${offered.hash}`)).text();
	const opened = await openPack(offered.hash, text);
	if (opened.kind !== 'opened') throw new Error(`The pack is ${opened.kind}`);
	return { module: opened.pack.module, hash: offered.hash };
}

export function activityOf<Kind extends Activity['kind']>(
	module: Module,
	kind: Kind,
	id: string
): Extract<Activity, { kind: Kind }> {
	const found = module.activities.find((activity) => activity.id === id);
	if (found?.kind !== kind) throw new Error(`There is no ${kind} called ${id}`);
	return found as Extract<Activity, { kind: Kind }>;
}
