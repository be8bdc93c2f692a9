import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { renderTranslated } from '#tests/support/render-translated.ts';
import type { CourseView } from './course-view.ts';
import LearningGain from './LearningGain.svelte';

function course(before?: number, after?: number): CourseView {
	const standing = (startedAt: string, scaled?: number) => ({
		state: 'passed',
		results: scaled === undefined ? [] : [{ startedAt, scaled, passed: true }]
	});
	return {
		entry: { rule: { id: 'c', evaluation: { before: 'awal/pra', after: 'akhir/pasca' } } },
		progress: {
			standings: new Map([
				['c/awal/pra', standing('2026-03-01', before)],
				['c/akhir/pasca', standing('2026-03-02', after)]
			])
		}
	} as unknown as CourseView;
}

describe('what the course brought the learner', () => {
	it('is told in points, and as the part of what was missing', async () => {
		await renderTranslated(LearningGain, { course: course(0.55, 0.85) });
		expect(screen.getByText(/Sebelum bimtek 55%, sesudah bimtek 85%: naik 30 poin/)).toBeVisible();
		expect(screen.getByText(/67%/)).toBeVisible();
	});

	it('is the difference of what is shown, though the scores have decimals', async () => {
		await renderTranslated(LearningGain, { course: course(0.554, 0.856) });
		expect(screen.getByText(/55%, sesudah bimtek 86%: naik 31 poin/)).toBeVisible();
	});

	it('says no word of falling when it fell', async () => {
		const { container } = await renderTranslated(LearningGain, { course: course(0.8, 0.6) });
		expect(container).toHaveTextContent('Sebelum bimtek 80%, sesudah bimtek 60%.');
		expect(container.textContent).not.toMatch(/turun|gagal|poin/i);
	});

	it.each([
		['without the test after it', course(0.5)],
		['without the test before it', course(undefined, 0.5)]
	])('is not told %s', async (_, unfinished) => {
		const { container } = await renderTranslated(LearningGain, { course: unfinished });
		expect(container.textContent.trim()).toBe('');
	});

	it('stands under the test after the course, and under no other result', async () => {
		const both = course(0.5, 0.9);
		const other = await renderTranslated(LearningGain, { course: both, under: 'c/awal/pra' });
		expect(other.container.textContent.trim()).toBe('');
		await renderTranslated(LearningGain, { course: both, under: 'c/akhir/pasca' });
		expect(screen.getByText(/naik 40 poin/)).toBeVisible();
	});
});
