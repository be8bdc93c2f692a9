import { describe, expect, it } from 'vitest';

const files = import.meta.glob<object>('./locales/*/*.json', { import: 'default', eager: true });
const areas = areasOf('id');
const plural = /_(zero|one|two|few|many|other)$/;

function areasOf(language: string) {
	return Object.keys(files).flatMap((file) => {
		const [, found, area] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(file) ?? [];
		return found === language && area ? [area] : [];
	});
}

function words(language: string, area: string) {
	return files[`./locales/${language}/${area}.json`] ?? {};
}

function entries(value: object, prefix = ''): [key: string, text: unknown][] {
	return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
		typeof child === 'object' && child !== null
			? entries(child, `${prefix}${key}.`)
			: ([[`${prefix}${key}`, child]] as [string, unknown][])
	);
}

function keys(value: object) {
	return [...new Set(entries(value).map(([key]) => key.replace(plural, '')))].sort();
}

function blanks(value: object) {
	return Object.fromEntries(
		entries(value).map(([key, text]) => [
			key.replace(plural, ''),
			[...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
		])
	);
}

it('has the same areas in every language', () => {
	expect(areasOf('en')).toEqual(areas);
});

describe.each(areas)('%s', (area) => {
	it('says everything in every language', () => {
		expect(keys(words('en', area))).toEqual(keys(words('id', area)));
	});

	it('leaves the same blanks in every language', () => {
		expect(blanks(words('en', area))).toEqual(blanks(words('id', area)));
	});

	it('is two levels deep, in kebab-case, without empty words', () => {
		for (const [key, text] of entries(words('id', area))) {
			expect(key.replace(plural, '')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
			expect(text).toMatch(/\S/);
		}
	});
});
