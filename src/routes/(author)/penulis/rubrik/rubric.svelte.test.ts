import { screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { renderTranslated } from '#tests/support/render-translated.ts';
import Page from './+page.svelte';
import { criteria } from './criteria.ts';

it.each(['id', 'en'] as const)(
	'describes every criterion at four levels in %s',
	async (language) => {
		await renderTranslated(Page, {} as never, language);
		const rows = screen.getAllByRole('row').slice(1);
		expect(rows).toHaveLength(criteria.length);
		const cells = rows.flatMap((row) => within(row).getAllByRole('cell'));
		expect(cells).toHaveLength(criteria.length * 4);
		// Each in its own words, and none that is still a key.
		expect(new Set(cells.map(({ textContent }) => textContent)).size).toBe(cells.length);
		for (const { textContent } of cells) expect(textContent).not.toContain('rubric');
	}
);
