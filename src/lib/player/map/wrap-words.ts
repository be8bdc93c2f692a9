/** Breaks a heading into lines; what does not fit into the last one is cut with an ellipsis. */
export function wrapWords(text: string, letters: number, mostLines: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.trim().split(/\s+/)) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= letters) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else {
			lines.push(word);
		}
	}
	const kept = lines.slice(0, mostLines);
	return kept.map((line, at) => {
		const isCut = line.length > letters || (at === mostLines - 1 && lines.length > mostLines);
		return isCut ? `${line.slice(0, letters - 1).trimEnd()}…` : line;
	});
}
