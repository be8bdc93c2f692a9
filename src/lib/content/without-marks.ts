/** Markdown as somebody reads it: without link targets, ids of headings, and the lines of tables. */
export function withoutMarks(markdown: string): string {
	return markdown
		.replaceAll(/\]\([^)]*\)/g, ']')
		.replaceAll(/\{#[a-z0-9-]+\}/g, '')
		.replaceAll(/^[|\s:-]+$/gm, '')
		.replaceAll(/[*_[\]|#>]/g, ' ');
}
