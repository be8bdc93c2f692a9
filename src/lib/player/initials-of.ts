const titles = new Set(['pak', 'bu', 'bapak', 'ibu', 'mas', 'mbak', 'mr', 'mrs', 'ms']);

/** Of the first two words that are more than a form of address. */
export function initialsOf(name: string): string {
	const words = name.split(/\s+/).filter((word) => !titles.has(word.toLowerCase()));
	return (words.length > 0 ? words : [name])
		.slice(0, 2)
		.map((word) => word.charAt(0).toUpperCase())
		.join('');
}
