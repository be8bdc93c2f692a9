import { existsSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import {
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type Pair,
	type YAMLError,
	type YAMLMap
} from 'yaml';
import { countWords } from './count-words.ts';
import { firstLanguage, reportGap, reportMissingFile } from './language-gap.ts';
import { inPlainWords, isGap, isUnknownKey } from './plain-words.ts';
import { startOf, type Place, type Report } from './problem.ts';
import { remembering } from './remembering.ts';
import type { Language } from '#lib/domain/course/course.ts';

type Key = string | number;

/** A file that has the shape its schema asks for, and where in the text each part stands. */
export type YamlFile<T> = {
	readonly path: string;
	readonly text: string;
	readonly value: T;
	/** Where the part stands; for a part that is not there, where it belongs. */
	readonly at: (...path: readonly Key[]) => Place;
};

/** Reads one file of facts. `undefined` when it cannot be used; every reason is in the report. */
export function readYamlFile<S extends v.GenericSchema>(
	path: string,
	schema: S,
	report: Report
): YamlFile<v.InferOutput<S>> | undefined {
	if (!existsSync(path)) {
		report.error(startOf(path), 'this file is missing');
		return undefined;
	}
	return parseYaml(path, readFileSync(path, 'utf8'), schema, report);
}

/** Reads the words of a folder in one language; what is missing there is a gap in that language. */
export function readWords<S extends v.GenericSchema>(
	folder: string,
	language: Language,
	schema: S,
	report: Report
): YamlFile<v.InferOutput<S>> | undefined {
	const path = `${folder}/${language}.yaml`;
	if (!existsSync(path)) {
		reportMissingFile(report, language, folder, startOf(path));
		return undefined;
	}
	const text = readFileSync(path, 'utf8');
	const words = parseYaml(path, text, schema, report, language);
	report.keep({ file: path, language, text, words: countWords(words?.value) });
	return words;
}

export function parseYaml<S extends v.GenericSchema>(
	path: string,
	text: string,
	schema: S,
	report: Report,
	language: Language = firstLanguage
): YamlFile<v.InferOutput<S>> | undefined {
	const { value, placed } = readQuickly(path, text);
	if (!value) {
		const { document, placeAt } = placed();
		for (const error of document.errors) {
			report.error(placeAt(offsetOfError(document, error)), yamlHint(error.message));
		}
		if (document.errors.length > 0) return undefined;
	}
	const result = v.safeParse(schema, (value ? value.read : placed().document.toJS()) ?? {});
	if (!result.success) {
		const { document, placeAt } = placed();
		for (const issue of result.issues) {
			const keys = (issue.path ?? []).map(({ key }) => key as Key);
			const place = placeAt(offsetOf(document, keys, isUnknownKey(issue)));
			if (isGap(issue)) reportGap(report, language, place, inPlainWords(issue));
			else report.error(place, inPlainWords(issue));
		}
		return undefined;
	}
	return { path, text, value: result.output, at: (...keys) => placeLater(path, placed, keys) };
}

type Placed = {
	readonly document: Document;
	readonly placeAt: (offset: number) => Place;
};

/**
 * The values by the quick parser; the one that knows where everything stands reads the text again
 * only when somebody asks, which is for mistakes. Without `value` the text is not YAML.
 */
function readQuickly(path: string, text: string) {
	return remember(path, text, () => parsed(path, text));
}

const remember = remembering<ReturnType<typeof parsed>>();

function parsed(path: string, text: string) {
	let made: Placed | undefined;
	const placed = () => (made ??= placedIn(path, text));
	try {
		return { value: { read: load(text, { schema: CORE_SCHEMA }) }, placed };
	} catch (error) {
		if (error instanceof YAMLException) return { value: undefined, placed };
		throw error;
	}
}

function placedIn(path: string, text: string): Placed {
	const lineCounter = new LineCounter();
	const document = parseDocument(text, { lineCounter, prettyErrors: false });
	const placeAt = (offset: number): Place => {
		const { line, col } = lineCounter.linePos(offset);
		return { file: path, line: Math.max(1, line), column: Math.max(1, col) };
	};
	return { document, placeAt };
}

/** Most places are never told. */
function placeLater(file: string, placed: () => Placed, keys: readonly Key[]): Place {
	let found: Place | undefined;
	const find = () => {
		const { document, placeAt } = placed();
		return (found ??= placeAt(offsetOf(document, keys)));
	};
	return {
		file,
		get line() {
			return find().line;
		},
		get column() {
			return find().column;
		}
	};
}

/** Where a scalar begins, else (or if asked) where its key stands, else what is around it. */
function offsetOf(document: Document, keys: readonly Key[], atKey = false): number {
	let node: unknown = document.contents;
	let offset = startOfNode(node) ?? 0;
	for (const key of keys) {
		if (isMap(node)) {
			const pair = pairsIn(node).get(String(key));
			if (!pair) return offset;
			node = pair.value;
			const shown = isScalar(node) && !atKey ? node : pair.key;
			offset = startOfNode(shown) ?? offset;
		} else if (isSeq(node)) {
			node = node.items[Number(key)];
			offset = startOfNode(node) ?? offset;
		} else {
			return offset;
		}
	}
	return offset;
}

/** Looked up once per map: a long story asks for a place in its scenes thousands of times. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsIn(map: YAMLMap): ReadonlyMap<string, Pair> {
	const known = pairs.get(map);
	if (known) return known;
	const found = map.items.flatMap((item) =>
		isScalar(item.key) ? [[String(item.key.value), item] as const] : []
	);
	pairs.set(map, new Map(found));
	return pairsIn(map);
}

/** A quote that is not closed swallows the rest of the file; the author looks for where it opens. */
function offsetOfError(document: Document, { pos, message }: YAMLError): number {
	let offset = pos[0];
	if (!message.startsWith('Missing closing')) return offset;
	visit(document, {
		Scalar: (_, { type, range }) => {
			if (type?.startsWith('QUOTE') && range && range[1] >= pos[0]) offset = range[0];
		}
	});
	return offset;
}

function startOfNode(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}

function yamlHint(message: string): string {
	if (/nested mappings|implicit keys/i.test(message)) {
		return `${message} (put a text that holds ": " between quotes, or write it under ">-")`;
	}
	if (/must be unique/i.test(message)) return 'this key stands twice here';
	return message;
}
