/** `bimtek_<agency>_<course>_<date>.<ending>`, in letters that every system accepts. */
export function fileName(
	parts: { readonly agency: string; readonly course: string; readonly date: string },
	ending: string
): string {
	return `bimtek_${slug(parts.agency)}_${slug(parts.course)}_${parts.date}${ending}`;
}

function slug(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
}
