import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Skeleton from '#lib/ui/Skeleton.svelte';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { createTranslator } from './translator.svelte.ts';

it('changes the words on the screen at once when the language changes', async () => {
	const { translator } = await renderTranslated(Skeleton, {});
	expect(screen.getByText('Memuat…')).toBeInTheDocument();
	await translator.speak('en');
	expect(await screen.findByText('Loading…')).toBeInTheDocument();
});

it('fetches the words of an area once for each language, when they are needed', async () => {
	const fetched: string[] = [];
	const translator = await createTranslator('id', [], (language, area) => {
		fetched.push(`${language}/${area}`);
		return {};
	});
	await translator.need('player');
	await translator.need('player');
	await translator.speak('en');
	expect(fetched).toEqual(['id/common', 'id/player', 'en/common', 'en/player']);
});

it('keeps two visitors apart', async () => {
	const one = await createTranslator('id');
	const other = await createTranslator('en');
	await other.speak('en');
	expect([one.t('action.close'), other.t('action.close')]).toEqual(['Tutup', 'Close']);
});

it('writes dates, shares and sizes as the language does', async () => {
	const translator = await createTranslator('id');
	expect(translator.formatDate('2026-11-22')).toBe('22 November 2026');
	expect(translator.formatNumber(1234.5)).toBe('1.234,5');
	expect(translator.formatPercent(0.705)).toBe('71%');
	expect(translator.formatBytes(48_200)).toBe('48,2 kB');
	await translator.speak('en');
	expect(translator.formatNumber(1234.5)).toBe('1,234.5');
});
