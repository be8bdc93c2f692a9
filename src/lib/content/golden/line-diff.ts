const context = 3;
/** Beyond this many comparisons, all that lies between the common ends counts as changed. */
const manyCells = 4_000_000;

type Line = { readonly sign: ' ' | '-' | '+'; readonly text: string };

/** What changed from one text to the other, as `diff -u` shows it; '' if nothing did. */
export function lineDiff(before: string, after: string): string {
	const lines = compared(before.split('\n'), after.split('\n'));
	const near = lines.map((_, index) =>
		lines.slice(Math.max(0, index - context), index + context + 1).some(({ sign }) => sign !== ' ')
	);
	const shown: string[] = [];
	let [old, now] = [1, 1];
	for (const [index, { sign, text }] of lines.entries()) {
		if (near[index]) {
			if (!near[index - 1]) shown.push(`@@ -${old} +${now} @@`);
			shown.push(sign + text);
		}
		if (sign !== '+') old += 1;
		if (sign !== '-') now += 1;
	}
	return shown.join('\n');
}

function compared(before: readonly string[], after: readonly string[]): readonly Line[] {
	let head = 0;
	while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
	let tail = 0;
	const most = Math.min(before.length, after.length) - head;
	while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	const same = (lines: readonly string[]) => lines.map((text): Line => ({ sign: ' ', text }));
	return [
		...same(before.slice(0, head)),
		...changed(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
		...same(before.slice(before.length - tail))
	];
}

/** Along a longest common subsequence. */
function changed(before: readonly string[], after: readonly string[]): readonly Line[] {
	const [rows, columns] = [before.length, after.length];
	const gone = (text: string): Line => ({ sign: '-', text });
	const come = (text: string): Line => ({ sign: '+', text });
	if (rows * columns > manyCells) return [...before.map(gone), ...after.map(come)];
	const width = columns + 1;
	const common = new Uint32Array((rows + 1) * width);
	const at = (row: number, column: number) => common[row * width + column] ?? 0;
	for (let row = rows - 1; row >= 0; row -= 1) {
		for (let column = columns - 1; column >= 0; column -= 1) {
			common[row * width + column] =
				before[row] === after[column]
					? at(row + 1, column + 1) + 1
					: Math.max(at(row + 1, column), at(row, column + 1));
		}
	}
	const lines: Line[] = [];
	let [row, column] = [0, 0];
	while (row < rows || column < columns) {
		const [old = '', now = ''] = [before[row], after[column]];
		if (row < rows && column < columns && old === now) {
			lines.push({ sign: ' ', text: old });
			row += 1;
			column += 1;
		} else if (column === columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
			lines.push(gone(old));
			row += 1;
		} else {
			lines.push(come(now));
			column += 1;
		}
	}
	return lines;
}
