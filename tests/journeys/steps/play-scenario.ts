import { expect, type Page } from '@playwright/test';
import {
	afterChoice,
	choiceOnOffer,
	choicesOnOffer,
	positionAfter
} from '#lib/domain/scenario/position.ts';
import type { Path, Scenario } from '#lib/domain/scenario/scenario.ts';

/** The best choices from where `path` has led to an ending. */
export function bestPath(scenario: Scenario, path: Path = []): Path {
	const position = positionAfter(scenario, path);
	if (position.scene.kind === 'ending') return path;
	const offered = choicesOnOffer(position);
	const best =
		offered.find(({ verdict }) => verdict === 'tepat') ??
		offered.find(({ verdict }) => verdict === 'abu-abu') ??
		offered[0];
	if (!best) throw new Error(`Nothing is on offer in ${position.sceneId}`);
	return bestPath(scenario, [...path, best.id]);
}

/** Makes the choices of `path` from step `from` on, by keyboard and by click in turns. */
export async function playPath(
	page: Page,
	scenario: Scenario,
	path: Path,
	from = 0,
	to = path.length
): Promise<void> {
	let position = positionAfter(scenario, path.slice(0, from));
	for (let step = from; step < to; step += 1) {
		const choice = choiceOnOffer(position, path[step] ?? '');
		if (!choice) throw new Error(`Step ${step} is not on offer in ${position.sceneId}`);
		await expect(page.getByRole('heading', { name: position.scene.heading })).toBeFocused();
		if (step % 2 === 0) {
			await page.keyboard.press(String(choicesOnOffer(position).indexOf(choice) + 1));
		} else {
			await page.getByRole('button', { name: choice.text }).click();
		}
		await expect(page.getByRole('heading', { name: 'Yang kemudian terjadi' })).toBeFocused();
		await page.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
		position = afterChoice(scenario, position, choice);
	}
	if (position.scene.kind === 'ending') {
		await expect(page.getByRole('heading', { name: position.scene.heading })).toBeVisible();
	}
}
