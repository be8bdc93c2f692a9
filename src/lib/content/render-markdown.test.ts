import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openReport } from './problem.ts';
import { renderMarkdown } from './render-markdown.ts';

function rendered(text: string) {
	const report = openReport();
	const { html, cited } = renderMarkdown('id.md', text, 10, report);
	const messages = report.problems.map(
		({ line, column, message }) => `${line}:${column} ${message}`
	);
	return { html, cited, messages };
}

describe('renderMarkdown', () => {
	it('makes a citation a link inside the page that says which article it is', () => {
		const { html, cited } = rendered('Lihat [Pasal 2](article:uu-1/pasal-2).');
		expect(html).toBe(
			'<p>Lihat <a href="#uu-1/pasal-2" data-article="uu-1/pasal-2">Pasal 2</a>.</p>'
		);
		expect(cited).toEqual([
			{ article: 'uu-1/pasal-2', place: { file: 'id.md', line: 10, column: 16 } }
		]);
	});

	it('keeps every citation of a line, and leaves code alone', () => {
		const { html } = rendered('[a](article:x/a) `[b](article:x/b)` [c](article:x/c)');
		expect(html).toContain('<a href="#x/a" data-article="x/a">a</a>');
		expect(html).toContain('<code>[b](article:x/b)</code>');
		expect(html).toContain('<a href="#x/c" data-article="x/c">c</a>');
	});

	it('makes lists, tables, quotes and level-3 headings', () => {
		const { html, messages } = rendered('### A\n\n- **b**\n\n> c\n\n| d |\n| - |\n| e |');
		expect(html).toMatch(/<h3>A<\/h3>[^]*<strong>b<\/strong>[^]*<blockquote>[^]*<td>e<\/td>/);
		expect(messages).toEqual([]);
	});

	it.each([
		['a script', 'Halo\n\n<script>alert(1)</script>', '12:1 HTML'],
		['HTML in a line', 'Halo <b onclick="x">b</b>', '10:6 HTML'],
		[
			'a javascript: link',
			'[x](javascript:alert(1))',
			'10:4 "javascript:alert(1)" is not an article'
		],
		['a link in disguise', '[x](<javascript:alert(1)>)', 'is not an article'],
		['a link to a site', '[x](https://contoh.id "t")', '"https://contoh.id" is not an article'],
		['a bare address', 'Buka https://contoh.id ya', '10:6 a link goes to an article'],
		['an address between brackets', '<https://contoh.id>', '10:1 a link goes'],
		[
			'a link by reference',
			'[x]\n\n[x]: javascript:alert(1)',
			'12:1 write the link where it is used'
		],
		['a picture', '![x](https://contoh.id/x.png)', '10:1 pictures'],
		['a footnote', 'a[^1]\n\n[^1]: b', 'footnotes'],
		['a heading of a section', '# A', '10:1 inside a section'],
		['an underlined heading', 'A\n===', 'write a heading as']
	])('refuses %s, and renders it harmless all the same', (_, text, problem) => {
		const { html, messages } = rendered(text);
		expect(messages.join('\n')).toContain(problem);
		expect(html).not.toMatch(/<script|<b |href="(?!#|"|https:)|src="(?!https:)|javascript:[^<]*"/);
	});

	it('makes no block of program text, which could carry a class of its own', () => {
		expect(rendered('```<x>\nisi\n```').html).not.toContain('class');
	});

	it('never lets an attribute or an element in that Markdown does not make', () => {
		const parts = [
			'<',
			'>',
			'"',
			"'",
			'(',
			')',
			'[x]',
			'article:a/b',
			'#',
			'`',
			'&quot;',
			' on=1 ',
			'\n',
			'\\',
			'x'
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (pieces) => {
				const { html } = rendered(pieces.join(''));
				for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(harmless);
			}),
			{ numRuns: 500 }
		);
	});
});

const harmless =
	/^<\/?(p|h[1-6]|code|pre|em|strong|blockquote|ul|ol|li|br|hr|a)( \/)?>$|^<a href="#[^"<>]*" data-article="[^"<>]*">$|^<a href="([^"<>#][^"<>]*)?"( title="[^"<>]*")?>$/;
