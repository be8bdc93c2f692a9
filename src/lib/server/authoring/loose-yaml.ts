import { existsSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { remembering } from '#lib/content/remembering.ts';

/** What can be read of a file that may be wrong, half written or not there. */
export function looseYaml(path: string): unknown {
	if (!existsSync(path)) return undefined;
	const text = readFileSync(path, 'utf8');
	return remember(path, text, () => {
		try {
			return parseDocument(text, { logLevel: 'silent' }).toJS() as unknown;
		} catch {
			return undefined;
		}
	});
}

const remember = remembering<unknown>();

/** The text under these keys, if there is one. */
export function textIn(value: unknown, ...keys: readonly string[]): string | undefined {
	let at = value;
	for (const key of keys) {
		if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
		at = (at as Readonly<Record<string, unknown>>)[key];
	}
	if (typeof at === 'number' || typeof at === 'boolean') return String(at);
	return typeof at === 'string' && at.trim() !== '' ? at.trim() : undefined;
}

/** Every text in it under its dotted key, in the order of the file. */
export function textsIn(value: unknown, prefix = ''): readonly (readonly [string, string])[] {
	if (typeof value === 'object' && value !== null) {
		return Object.entries(value).flatMap(([key, child]) =>
			textsIn(child, prefix === '' ? key : `${prefix}.${key}`)
		);
	}
	const text = textIn({ value }, 'value');
	return text === undefined ? [] : [[prefix, text]];
}
