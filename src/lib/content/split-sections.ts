import type { Place, Report } from './problem.ts';

export type Part = {
	readonly id: string;
	readonly heading: string;
	readonly body: string;
	/** Line of the file on which the body begins. */
	readonly line: number;
	readonly place: Place;
};

/** Cuts a text at its level-2 headings, `## Heading {#id}`. */
export function splitSections(file: string, text: string, report: Report): readonly Part[] {
	const lines = text.replaceAll('\r\n', '\n').split('\n');
	const starts: Omit<Part, 'body'>[] = [];
	let fence = '';
	for (const [index, line] of lines.entries()) {
		const place = { file, line: index + 1, column: 1 };
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3) ?? '';
		if (mark !== '' && (fence === '' || mark === fence)) fence = fence === '' ? mark : '';
		if (fence !== '') continue;
		if (!line.startsWith('## ')) {
			if (starts.length > 0 || line.trim() === '') continue;
			report.error(place, 'a reading begins with a heading: "## Heading {#id}"');
			return [];
		}
		const [, heading = '', id] = /^## +(.+?)\s*\{#([a-z0-9-]+)\}\s*$/.exec(line) ?? [];
		if (id === undefined) report.error(place, 'a heading ends with its id: "## Heading {#id}"');
		starts.push({ id: id ?? '', heading, line: index + 2, place });
	}
	return starts.map((start, index) => {
		const end = starts[index + 1]?.place.line ?? lines.length + 1;
		return { ...start, body: lines.slice(start.line - 1, end - 1).join('\n') };
	});
}
