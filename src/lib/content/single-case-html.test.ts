import { describe, expect, it } from 'vitest';
import type { SingleCase } from '#lib/protocol/single-case.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { singleCaseHtml } from './single-case-html.ts';

const template = '<title>__TITLE__</title><script type="application/json">__CASE__</script>';
function article(id: string) {
	return { id } as unknown as SingleCase['articles'][string];
}

function caseOf(title: string): SingleCase {
	const scenario = scenarioOf(
		{
			awal: decision(
				choice('ya', 'tepat', 'akhir', { articles: ['uu-1/pasal-1'] }),
				choice('tidak', 'melanggar', 'akhir')
			),
			akhir: ending()
		},
		{ title }
	);
	return {
		...{ language: 'id', module: 'Modul', version: 'abc', madeAt: '2026-11-22T00:00:00.000Z' },
		scenario,
		articles: { 'uu-1/pasal-1': article('uu-1/pasal-1'), 'uu-1/pasal-2': article('uu-1/pasal-2') }
	};
}

function carriedBy(html: string): SingleCase {
	const json = /<script[^>]*>(.*)<\/script>/s.exec(html)?.[1] ?? '';
	return JSON.parse(json) as SingleCase;
}

describe('singleCaseHtml', () => {
	it('carries the case and the articles that it cites, and no others', () => {
		const html = singleCaseHtml(template, caseOf('Judul'));
		const carried = carriedBy(html);
		expect(carried.scenario.scenes).toHaveProperty('awal');
		expect(Object.keys(carried.articles)).toEqual(['uu-1/pasal-1']);
		expect(carried).toMatchObject({ language: 'id', module: 'Modul', version: 'abc' });
	});

	it.each([
		'</script><script>alert(1)</script>',
		'<!-- <script>',
		'baris\u2028lain\u2029lagi',
		"$& $1 $' __CASE__ __TITLE__"
	])('keeps the words %j as words', (title) => {
		const html = singleCaseHtml(template, caseOf(title));
		expect(html.match(/<\/?script/g)).toHaveLength(2);
		expect(html).not.toMatch(/<!--|<script>|"[^"]*[\u2028\u2029]/);
		expect(carriedBy(html).scenario.title).toBe(title);
	});
});
