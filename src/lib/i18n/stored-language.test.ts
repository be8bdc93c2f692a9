import { expect, it } from 'vitest';
import { languageIn } from './stored-language.ts';

it('finds the language among other cookies', () => {
	expect(languageIn('a=1; bahasa=en; b=2')).toBe('en');
	expect(languageIn('bahasa=id')).toBe('id');
});

it('ignores a language we do not speak and cookies of a similar name', () => {
	expect(languageIn('bahasa=fr')).toBeUndefined();
	expect(languageIn('xbahasa=en')).toBeUndefined();
	expect(languageIn('')).toBeUndefined();
});
