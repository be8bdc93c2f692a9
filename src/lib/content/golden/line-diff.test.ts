import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from './line-diff.ts';

describe('lineDiff', () => {
	it('shows a changed line between its neighbours', () => {
		const before = 'satu\ndua\ntiga\nempat\nlima\nenam\ntujuh\ndelapan\nsembilan';
		const after = before.replace('lima', 'LIMA');
		expect(lineDiff(before, after)).toBe(
			'@@ -2 +2 @@\n dua\n tiga\n empat\n-lima\n+LIMA\n enam\n tujuh\n delapan'
		);
	});

	it('shows changes far from each other apart', () => {
		const lines = [...Array(30).keys()].map((index) => `baris ${index}`);
		const after = lines.with(2, 'lain').toSpliced(20, 1);
		const shown = lineDiff(lines.join('\n'), after.join('\n'));
		expect(shown.match(/^@@.*$/gm)).toEqual(['@@ -1 +1 @@', '@@ -18 +18 @@']);
		expect(shown.match(/^[-+][^-+].*$/gm)).toEqual(['-baris 2', '+lain', '-baris 20']);
	});

	it('is as short as can be', () => {
		expect(lineDiff('a\nb\nc', 'b\nc\nd').split('\n')).toEqual([
			'@@ -1 +1 @@',
			'-a',
			' b',
			' c',
			'+d'
		]);
	});

	it('gives the new text back when it is put on the old one, and nothing for the same', () => {
		const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const shown = lineDiff(before.join('\n'), after.join('\n'));
				const lines =
					shown === '' ? [] : shown.split('\n').filter((line) => !line.startsWith('@@'));
				if (before.join('\n') === after.join('\n')) expect(shown).toBe('');
				else {
					expect(shown).toMatch(/^[-+]/m);
					const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
					expect(count('+') - count('-')).toBe(
						Math.max(after.length, 1) - Math.max(before.length, 1)
					);
				}
			}),
			{ seed: 20261122 }
		);
	});
});
