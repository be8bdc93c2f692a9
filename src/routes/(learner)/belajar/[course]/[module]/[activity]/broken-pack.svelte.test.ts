import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PackNotHere } from '#lib/client/packs/pack-on-device.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import { verb, type PackHash } from '#lib/domain/statement/statement.ts';
import { aCaseOnDevice, packNamed } from '#tests/support/case-on-device.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import Page from './+page.svelte';
import { players } from './players.ts';

const whole = scenarioOf({
	garasi: decision(choice('Menolak', 'tepat', 'kantor')),
	kantor: decision(choice('Mencatat', 'tepat', 'akhir')),
	akhir: ending()
});
const { kantor: _, ...rest } = whole.scenes;
const withoutOffice: Scenario = { ...whole, scenes: rest };
const withoutStart: Scenario = { ...whole, start: 'nowhere' };
const [newest, older] = [packNamed('a'), packNamed('b')];

beforeAll(() => players.scenario(), 60_000);

let here: Awaited<ReturnType<typeof aCaseOnDevice>>;
afterEach(() => here.db.delete());

const user = userEvent.setup();
const press = async (name: RegExp) => user.click(await screen.findByRole('button', { name }));
const verbs = async () => (await here.inLog()).map(({ verb }) => verb.id);

describe('a copy that is whole but cannot be played', () => {
	it('says so in place of a blank screen, and that nothing is lost', async () => {
		here = await aCaseOnDevice(Page, { copies: [[newest, withoutStart]] });
		await here.visit();
		expect(await screen.findByText('Materi ini tidak dapat dibuka')).toBeVisible();
		expect(screen.getByText(/tidak ada yang hilang/)).toBeVisible();
		expect(screen.getByText(/has no scene "nowhere"/)).toBeInTheDocument();
		expect(screen.getByRole('link', { name: 'Kembali ke modul' })).toBeVisible();
	});

	it.each([
		['has no scenes at all', { ...whole, scenes: undefined }, 'at once'],
		['has no people', { ...whole, characters: null }, 'at once'],
		[
			'has a scene without lines',
			{ ...whole, scenes: { ...whole.scenes, garasi: {} } },
			'when it gets there'
		]
	])('says so when it %s', async (_, damaged, when) => {
		here = await aCaseOnDevice(Page, { copies: [[newest, damaged as unknown as Scenario]] });
		await here.visit();
		if (when !== 'at once') await press(/Mulai kasus/);
		expect(await screen.findByText('Materi ini tidak dapat dibuka')).toBeVisible();
	});

	it('keeps what was recorded, and never records a choice that leads nowhere', async () => {
		here = await aCaseOnDevice(Page, { copies: [[newest, withoutOffice]] });
		await here.visit();
		await press(/Mulai kasus/);
		await press(/Menolak/);
		expect(await screen.findByText('Materi ini tidak dapat dibuka')).toBeVisible();
		expect(screen.queryByText('Belum tersimpan')).not.toBeInTheDocument();
		expect(await verbs()).toEqual([verb.initialized]);
	});

	it('is left for the last good copy on the device, in an attempt of its own', async () => {
		here = await aCaseOnDevice(Page, {
			copies: [
				[newest, withoutOffice],
				[older, whole]
			]
		});
		await here.visit();
		await press(/Mulai kasus/);
		await press(/Menolak/);
		await press(/Mulai dengan salinan itu/);
		await press(/Mulai kasus/);
		await press(/Menolak/);
		await press(/Lanjutkan/);
		await press(/Mencatat/);
		await waitFor(async () => expect(await verbs()).toContain(verb.passed));
		const log = await here.inLog();
		expect(log[0]?.context.revision).toBe(newest);
		expect(new Set(log.slice(1).map(({ context }) => context.revision))).toEqual(new Set([older]));
	});

	it('still lets one see the result of the other copy on the next visit', async () => {
		here = await aCaseOnDevice(Page, {
			copies: [
				[newest, withoutOffice],
				[older, whole]
			]
		});
		const { unmount } = await here.visit();
		await press(/Mulai kasus/);
		await press(/Menolak/);
		await press(/Mulai dengan salinan itu/);
		await press(/Mulai kasus/);
		await press(/Menolak/);
		await press(/Lanjutkan/);
		await press(/Mencatat/);
		await waitFor(() => expect(here.learner.attempts.current?.at(-1)?.end).toBeDefined());
		unmount();
		here.stories.set(newest, withoutStart);
		await here.visit();
		await press(/Lihat hasil sebelumnya/);
		expect(await screen.findByText('Nilai 100%')).toBeVisible();
	});
});

describe('a copy whose bytes decayed', () => {
	const spoilt = (hash: PackHash) => Promise.reject(new PackNotHere(hash, { decayed: true }));

	it('is told, and can be downloaded again or left for another one', async () => {
		const kept = new Set([newest]);
		here = await aCaseOnDevice(Page, {
			copies: [
				[newest, whole],
				[older, whole]
			],
			open: (hash) => (kept.has(hash) || hash === older ? undefined : spoilt(hash))
		});
		const { unmount } = await here.visit();
		await press(/Mulai kasus/);
		await press(/Menolak/);
		await waitFor(() => expect(here.learner.attempts.current?.at(-1)?.answers).toBe(1));
		unmount();
		kept.clear();
		await here.visit();
		expect(await screen.findByText(/rusak, jadi sudah dibuang/)).toBeVisible();
		expect(screen.getByText(/tidak ada yang hilang/)).toBeVisible();
		expect(screen.getByRole('button', { name: /^Unduh materi percobaan ini/ })).toBeVisible();
		await press(/Mulai dengan salinan itu/);
		expect(await screen.findByRole('button', { name: 'Mulai kasus' })).toBeVisible();
	});
});
