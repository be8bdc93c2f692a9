import { existsSync, readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { remembering } from '#lib/content/remembering.ts';

/** The lines of a file that speak of one scene, both included. */
export type SceneLines = { readonly sceneId: string; readonly from: number; readonly to: number };

/** Where each scene stands under the `scenes` of a file of facts or words. */
export function scenesInFile(path: string): readonly SceneLines[] {
	if (!existsSync(path)) return [];
	const text = readFileSync(path, 'utf8');
	return remember(path, text, () => scenesIn(text));
}

const remember = remembering<readonly SceneLines[]>();

function scenesIn(text: string): readonly SceneLines[] {
	const lineCounter = new LineCounter();
	const { contents } = parseDocument(text, { lineCounter, logLevel: 'silent' });
	if (!isMap(contents)) return [];
	const scenes = contents.get('scenes');
	if (!isMap(scenes)) return [];
	return scenes.items.flatMap(({ key, value }): SceneLines[] => {
		if (!isScalar(key)) return [];
		const last = isNode(value) ? value.range[1] : undefined;
		const from = lineCounter.linePos(key.range[0]).line;
		const to = lineCounter.linePos(Math.max(key.range[0], (last ?? key.range[1]) - 1)).line;
		return [{ sceneId: String(key.value), from, to }];
	});
}
