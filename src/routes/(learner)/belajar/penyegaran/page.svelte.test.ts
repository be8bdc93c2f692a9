import 'fake-indexeddb/auto';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
	openLearnerDatabase,
	type LearnerDatabase
} from '#lib/client/database/learner-database.ts';
import { StorageFailure } from '#lib/client/database/storage-failure.ts';
import type { Device } from '#lib/client/device.ts';
import { learnerOnDevice } from '#lib/client/learner-on-device.ts';
import type { Learner } from '#lib/client/learner.ts';
import { newRegistration } from '#lib/client/log/new-registration.ts';
import { PackNotHere, type PackOnDevice } from '#lib/client/packs/pack-on-device.ts';
import { activityKey } from '#lib/domain/course/activity-key.ts';
import type { Activity, Module } from '#lib/domain/course/course.ts';
import type { Question } from '#lib/domain/quiz/quiz.ts';
import { answered, began, chose, ended } from '#lib/domain/statement/say.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { oneOfEach, question, quizOf } from '#tests/support/quizzes.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import WithLearner from '#tests/support/WithLearner.svelte';
import Overview from './+page.svelte';
import HomeCard from './HomeCard.svelte';
import Session from './sesi/+page.svelte';

// The real pages over the real log: only the network and the browser's disk are not there.

const words = { summary: '', minutes: 5 };
const scenario = scenarioOf({
	garasi: {
		...decision(choice('Menolak', 'tepat', 'akhir'), choice('Mengantar', 'melanggar', 'akhir')),
		heading: 'Di garasi'
	},
	akhir: ending()
});
const asked: Question = { ...question('satu'), prompt: 'Bolehkah?' };

function moduleOf(questions: readonly Question[], scenes = scenario): Module {
	const activities: readonly Activity[] = [
		{ kind: 'scenario', id: 'kasus', title: 'Mobil dinas', scenario: scenes, ...words },
		{ kind: 'quiz', id: 'kuis', title: 'Kuis', quiz: quizOf(questions), ...words }
	];
	return {
		course: 'netral',
		id: 'dasar',
		language: 'id',
		title: 'Dasar',
		summary: '',
		objectives: [],
		creditMinutes: 45,
		activities,
		articles: {}
	};
}

const old = 'a'.repeat(64) as PackHash;
const fresh = 'b'.repeat(64) as PackHash;
let here: Map<PackHash, Module>;
let db: LearnerDatabase;
let learner: Learner;
let device: Device;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T03:00:00Z') });
	db = openLearnerDatabase('siti');
	learner = await learnerOnDevice({
		db,
		device: crypto.randomUUID(),
		account: undefined,
		settings: { current: {} },
		openModule: (pack) => {
			const module = here.get(pack);
			return module ? Promise.resolve(module) : Promise.reject(new PackNotHere(pack));
		},
		onrecorded: () => undefined
	});
	hold([old, moduleOf([asked])]);
});

afterEach(async () => {
	vi.useRealTimers();
	await db.delete();
});

function hold(...packs: readonly (readonly [PackHash, Module])[]) {
	here = new Map(packs);
	const rows = packs.map(([hash], index): PackOnDevice => ({
		hash,
		course: 'netral',
		module: 'dasar',
		language: 'id',
		bytes: 1,
		savedAt: String(index)
	}));
	device = {
		catalogue: { current: undefined },
		packs: { current: rows },
		settings: { current: {} }
	} as unknown as Device;
}

/** One decision and one question, both missed today. */
async function missBoth() {
	const at = (activity: string) => ({
		registration: newRegistration(),
		pack: old,
		activity: activityKey('netral', 'dasar', activity),
		language: 'id' as const
	});
	const [story, quiz] = [at('kasus'), at('kuis')];
	const failed = { outcome: 'failed', answers: 1 } as const;
	await learner.record(story, [
		began(story.activity),
		chose(story.activity, 'garasi', 'Mengantar', 0),
		ended(story.activity, failed)
	]);
	await learner.record(quiz, [
		began(quiz.activity),
		answered(quiz.activity, 'satu', 'b'),
		ended(quiz.activity, failed)
	]);
	await vi.waitUntil(() => learner.attempts.current?.length === 2);
}

function visit(component: unknown, language: 'id' | 'en' = 'id') {
	const page = component as Component<Record<string, unknown>>;
	return renderTranslated(WithLearner, { device, learner, component: page, with: {} }, language);
}

const day = (date: number) => vi.setSystemTime(new Date(Date.UTC(2026, 10, date, 3)));
const user = userEvent.setup();
const press = async (name: RegExp | string) =>
	user.click(await screen.findByRole('button', { name }));
const heading = (name: RegExp | string) => screen.findByRole('heading', { name });

async function reviewsInLog() {
	return (await learner.reviews()).map(({ item, right }) => [item, right]);
}

it('explains itself while nothing was missed', async () => {
	await visit(Overview);
	expect(await screen.findByText('Belum ada yang perlu disegarkan')).toBeVisible();
	await visit(Session);
	expect(await screen.findByText('Tidak ada yang perlu disegarkan sekarang')).toBeVisible();
});

it('asks nothing on the day itself, and says when', async () => {
	await missBoth();
	await visit(Overview);
	expect(await heading('Tidak ada lagi untuk hari ini')).toBeVisible();
	expect(screen.getByText('25 November 2026')).toBeVisible();
	await visit(HomeCard);
	expect(await screen.findByText('Berikutnya 25 November 2026')).toBeVisible();
});

it('says on the home screen how much is due and how long it takes', async () => {
	await missBoth();
	day(25);
	await visit(HomeCard);
	expect(await screen.findByText('2 butir untuk disegarkan hari ini (± 2 menit)')).toBeVisible();
});

it('records each answer before it is told, and asks once more what was wrong', async () => {
	await missBoth();
	day(25);
	await visit(Session);
	expect(await heading('Di garasi')).toHaveFocus();
	await user.keyboard('2');
	expect(await heading('Belum tepat')).toHaveFocus();
	expect(screen.getByText('Ditanyakan sekali lagi di akhir sesi ini.')).toBeVisible();
	expect(await reviewsInLog()).toEqual([['garasi', false]]);
	await press('Lanjut');
	await heading('Bolehkah?');
	await press('Jawab');
	expect(screen.getByText('Jawaban belum lengkap.')).toBeVisible();
	await user.click(screen.getByRole('radio', { name: 'Pilihan a' }));
	await press('Jawab');
	expect(await heading('Benar')).toHaveFocus();
	expect(screen.getByText('Ditanyakan lagi pada 28 November 2026.')).toBeVisible();
	await press('Lanjut');
	expect(await screen.findByText('Sekali lagi, dari: Mobil dinas')).toBeVisible();
	await press(/Menolak/);
	await press('Lanjut');
	expect(await heading('Penyegaran selesai')).toHaveFocus();
	expect(screen.getByText('Benar pada jawaban pertama: 1 dari 2.')).toBeVisible();
	expect(await reviewsInLog()).toEqual([
		['garasi', false],
		['satu', true],
		['garasi', true]
	]);
	const sessions = (await learner.reviews()).map(({ registration }) => registration);
	expect(new Set(sessions).size).toBe(1);
	expect(learner.attempts.current).toHaveLength(2);
});

it('stays where it is when an answer could not be saved, and saves it when asked again', async () => {
	await missBoth();
	day(25);
	await visit(Session);
	await screen.findByRole('button', { name: /Menolak/ });
	vi.spyOn(learner, 'record').mockRejectedValueOnce(new StorageFailure('full', undefined));
	await press(/Menolak/);
	expect(await screen.findByRole('alert')).toBeVisible();
	expect(screen.queryByRole('heading', { name: 'Benar' })).toBeNull();
	expect(await reviewsInLog()).toEqual([]);
	await press('Coba lagi');
	await heading('Benar');
	expect(await reviewsInLog()).toEqual([['garasi', true]]);
});

it('goes on after a reload with the same session, and on the next day with another', async () => {
	await missBoth();
	day(25);
	const first = await visit(Session);
	await press(/Mengantar/);
	await heading('Belum tepat');
	first.unmount();
	const overview = await visit(Overview);
	expect(await heading('Tersisa 2 butir dalam sesi ini')).toBeVisible();
	overview.unmount();
	const second = await visit(Session);
	expect(await heading('Bolehkah?')).toBeVisible();
	expect(screen.getByText('2 dari 3')).toBeVisible();
	second.unmount();
	day(26);
	await visit(Session);
	expect(await screen.findByText(/^1 dari 2$/)).toBeVisible();
});

it('asks from the newest pack, from the old one what only that has, and says what none has', async () => {
	await missBoth();
	day(25);
	const changed = scenarioOf({
		garasi: {
			...decision(choice('Menolak', 'tepat', 'akhir'), choice('Ikut', 'melanggar', 'akhir')),
			heading: 'Di garasi kantor'
		},
		akhir: ending()
	});
	hold([old, moduleOf([asked])], [fresh, moduleOf([oneOfEach.single], changed)]);
	const first = await visit(Session);
	expect(await heading('Di garasi kantor')).toBeVisible();
	await press(/Menolak/);
	await press('Lanjut');
	expect(await heading('Bolehkah?')).toBeVisible();
	first.unmount();

	// The decision was asked before, so it is known that it was missed, though no pack tells any more.
	hold([fresh, moduleOf([oneOfEach.single], scenarioOf({ akhir: ending() }))]);
	await visit(Overview);
	expect(await screen.findByText(/^1 butir dilewati/)).toBeVisible();
});

it('says that a module is not here, instead of that nothing was missed', async () => {
	await missBoth();
	day(25);
	hold();
	await visit(Overview);
	expect(await screen.findByText(/^Jawaban dari 1 modul belum dapat disegarkan/)).toBeVisible();
	await visit(HomeCard);
	expect(await screen.findByText(/^Unduh modulnya dahulu/)).toBeVisible();
});

it('speaks English to who reads English, and the story in its own language', async () => {
	await missBoth();
	day(25);
	await visit(Session, 'en');
	const choiceButton = await screen.findByRole('button', { name: /Menolak/ });
	expect(choiceButton.closest('[lang]')).toHaveAttribute('lang', 'id');
	expect(screen.getByRole('link', { name: 'Stop for now' })).toBeVisible();
});
