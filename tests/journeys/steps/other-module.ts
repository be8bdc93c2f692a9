import type { Page } from '@playwright/test';
import type { Module } from '#lib/domain/course/course.ts';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import { openPack } from '#lib/protocol/pack.ts';
import { expect } from '../journey.ts';

/** Any module in Indonesian, as the server publishes it. */
export async function moduleNamed(url: string, id: string): Promise<Module> {
	const catalogue = readCatalogue(await (await fetch(`${url}/api/catalogue`)).json());
	const offered = catalogue?.courses
		.flatMap(({ packs }) => packs)
		.find((pack) => pack.module === id && pack.language === 'id');
	if (!offered) throw new Error(`The catalogue does not offer ${id} in Indonesian`);
	const text = await (await fetch(`${url}/api/packs/${offered.hash}`)).text();
	const opened = await openPack(offered.hash, text);
	if (opened.kind !== 'opened') throw new Error(`The pack is ${opened.kind}`);
	return opened.pack.module;
}

/** Opens an activity and downloads its module from there, as a newcomer with a link does. */
export async function openByLink(
	page: Page,
	url: string,
	{ course, id }: Module,
	activity: string
) {
	await page.goto(`${url}/belajar/${course}/${id}/${activity}`);
	await page
		.getByRole('button', { name: /^Unduh \(\d+ kB\)/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Situasinya' })).toBeVisible();
}
