import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import {
	openLearnerDatabase,
	type LearnerDatabase
} from '#lib/client/database/learner-database.ts';
import { StorageFailure } from '#lib/client/database/storage-failure.ts';
import type { Device } from '#lib/client/device.ts';
import { learnerOnDevice } from '#lib/client/learner-on-device.ts';
import type { Learner } from '#lib/client/learner.ts';
import type { Activity, Language, Module } from '#lib/domain/course/course.ts';
import { chose } from '#lib/domain/statement/say.ts';
import { verb, type PackHash } from '#lib/domain/statement/statement.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import WithLearner from '#tests/support/WithLearner.svelte';
import Page from './+page.svelte';
import { players } from './players.ts';

// The real page over the real log: only the network and the browser's disk are not there.

const scenario = scenarioOf({
	garasi: decision(
		choice('Menolak', 'tepat', 'kantor'),
		choice('Mengantar', 'melanggar', 'kantor', { redLine: true })
	),
	kantor: decision(choice('Mencatat', 'tepat', 'akhir')),
	akhir: ending()
});
const words = { title: 'Mobil dinas', summary: '', minutes: 5 };
const activity: Activity = { kind: 'scenario', id: 'kasus', scenario, ...words };
const pack = 'a'.repeat(64) as PackHash;
const module: Module = {
	course: 'netral',
	id: 'dasar',
	language: 'id',
	title: 'Dasar',
	summary: '',
	objectives: [],
	creditMinutes: 45,
	activities: [activity],
	articles: {}
};
const rule = { id: 'kasus', kind: 'scenario', minutes: 5, required: true, counts: 'best' } as const;
const course: CatalogueCourse = {
	rule: {
		id: 'netral',
		creditHours: 1,
		validForMonths: 12,
		predicates: [],
		modules: [{ id: 'dasar', creditMinutes: 45, activities: [rule] }]
	},
	words: {},
	packs: [{ module: 'dasar', language: 'id', hash: pack, bytes: 10 }]
};
const packs = [
	{ hash: pack, course: 'netral', module: 'dasar', language: 'id', bytes: 10, savedAt: '' }
];
const device = {
	catalogue: { current: { format: 1, courses: [course] } },
	packs: { current: packs },
	settings: { current: {} }
} as unknown as Device;

let db: LearnerDatabase;
let learner: Learner;

// The player is a chunk of its own; a busy machine takes its time to find it.
beforeAll(() => players.scenario(), 60_000);

beforeEach(async () => {
	db = openLearnerDatabase('siti');
	learner = await learnerOnDevice({
		db,
		device: crypto.randomUUID(),
		account: undefined,
		settings: { current: {} },
		openModule: () => Promise.resolve(module),
		onrecorded: () => undefined
	});
});

afterEach(() => db.delete());

function visit(language: Language = 'id') {
	const params = { course: 'netral', module: 'dasar', activity: 'kasus' };
	const component = Page as unknown as Component<Record<string, unknown>>;
	return renderTranslated(
		WithLearner,
		{ device, learner, component, with: { params, data: {} } },
		language
	);
}

const user = userEvent.setup();
const press = async (name: RegExp) => user.click(await screen.findByRole('button', { name }));

async function verbsInLog() {
	const rows = await db.statements.orderBy('place').toArray();
	return rows.map(({ statement }) => statement.verb.id);
}

it('records the beginning, each choice, and the end with the choice that caused it', async () => {
	await visit();
	await press(/Mulai kasus/);
	await press(/Menolak/);
	await press(/Lanjutkan/);
	expect(await verbsInLog()).toEqual([verb.initialized, verb.answered]);
	await press(/Mencatat/);
	expect(await verbsInLog()).toEqual([verb.initialized, verb.answered, verb.answered, verb.passed]);
});

it('does not move on when the answer could not be saved, and saves it when asked again', async () => {
	await visit();
	await press(/Mulai kasus/);
	vi.spyOn(learner, 'record').mockRejectedValueOnce(new StorageFailure('full', undefined));
	await press(/Menolak/);
	expect(await screen.findByRole('alert')).toBeVisible();
	expect(screen.queryByRole('button', { name: /Lanjutkan/ })).toBeNull();
	expect(await verbsInLog()).toEqual([verb.initialized]);
	await press(/Coba lagi/);
	await press(/Lanjutkan/);
	expect(await verbsInLog()).toEqual([verb.initialized, verb.answered]);
});

it('goes on where it stopped after the page was closed', async () => {
	const { unmount } = await visit();
	await press(/Mulai kasus/);
	await press(/Menolak/);
	await waitFor(() => expect(learner.attempts.current?.at(-1)?.answers).toBe(1));
	unmount();
	await visit();
	expect(await screen.findByRole('button', { name: /Mencatat/ })).toBeVisible();
});

it('follows an attempt that another tab takes further', async () => {
	await visit();
	await press(/Mulai kasus/);
	await screen.findByRole('button', { name: /Menolak/ });
	const attempt = await vi.waitUntil(() => learner.attempts.current?.at(0));
	const at = { ...attempt, language: 'id' } as const;
	await learner.record(at, [chose(attempt.activity, 'garasi', 'Menolak', 0)]);
	expect(await screen.findByRole('button', { name: /Mencatat/ })).toBeVisible();
});

it('shows the result of a finished activity, and begins anew only when asked', async () => {
	const { unmount } = await visit();
	await press(/Mulai kasus/);
	await press(/Menolak/);
	await press(/Lanjutkan/);
	await press(/Mencatat/);
	await waitFor(() => expect(learner.attempts.current?.at(-1)?.end).toBeDefined());
	unmount();
	await visit();
	expect(await screen.findByText('Nilai 100%')).toBeVisible();
	await press(/Ulangi/);
	await press(/Mulai kasus/);
	await waitFor(async () => expect(await verbsInLog()).toHaveLength(5));
});

it('reopens at the briefing when nothing was chosen yet, and does not begin a second time', async () => {
	const { unmount } = await visit();
	await press(/Mulai kasus/);
	await waitFor(() => expect(learner.attempts.current).toHaveLength(1));
	unmount();
	await visit();
	await press(/Mulai kasus/);
	await press(/Menolak/);
	expect(await verbsInLog()).toEqual([verb.initialized, verb.answered]);
});

it('says that a red line was crossed when that is why a good score did not pass', async () => {
	const { unmount } = await visit();
	await press(/Mulai kasus/);
	await press(/Mengantar/);
	await press(/Lanjutkan/);
	await press(/Mencatat/);
	await waitFor(() => expect(learner.attempts.current?.at(-1)?.end).toBeDefined());
	unmount();
	await visit();
	expect(await screen.findByText('Belum lulus')).toBeVisible();
	expect(
		await screen.findByText(
			'1 keputusan melewati batas yang tidak boleh dilanggar, jadi belum lulus berapa pun nilainya.'
		)
	).toBeVisible();
});

it('keeps an attempt in the language of its pack, buttons included, and says so', async () => {
	const { unmount } = await visit();
	await press(/Mulai kasus/);
	await waitFor(() => expect(learner.attempts.current).toHaveLength(1));
	unmount();
	await visit('en');
	expect(await screen.findByText(/^This attempt goes on in Indonesian/)).toBeVisible();
	const begin = await screen.findByRole('button', { name: 'Mulai kasus' });
	expect(begin.closest('[lang]')).toHaveAttribute('lang', 'id');
});
