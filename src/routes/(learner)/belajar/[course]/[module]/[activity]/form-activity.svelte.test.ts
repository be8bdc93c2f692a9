import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
	openLearnerDatabase,
	type LearnerDatabase
} from '#lib/client/database/learner-database.ts';
import type { Device } from '#lib/client/device.ts';
import { learnerOnDevice } from '#lib/client/learner-on-device.ts';
import type { Learner } from '#lib/client/learner.ts';
import type { Activity, Module } from '#lib/domain/course/course.ts';
import { attemptsFrom } from '#lib/domain/progress/attempt.ts';
import { gradeAttempt } from '#lib/domain/progress/grade-attempt.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import WithLearner from '#tests/support/WithLearner.svelte';
import Page from './+page.svelte';
import { players } from './players.ts';

const points = ['satu', 'dua', 'tiga'].map((id) => ({ id, text: `Butir ${id}` }));
const activity: Activity = {
	kind: 'pledge',
	...{ id: 'pakta', title: 'Pakta', summary: '', minutes: 5 },
	pledge: { id: 'pakta', opening: 'Saya', points, closing: 'Demikian', articles: [] }
};
const pack = 'a'.repeat(64) as PackHash;
const module: Module = {
	language: 'id',
	...{ course: 'netral', id: 'dasar', title: 'Dasar', summary: '' },
	...{ objectives: [], creditMinutes: 45, activities: [activity], articles: {} }
};
const rule = { id: 'pakta', kind: 'pledge', minutes: 5, required: true, counts: 'last' } as const;
const course: CatalogueCourse = {
	rule: {
		...{ id: 'netral', creditHours: 1, validForMonths: 12, predicates: [] },
		modules: [{ id: 'dasar', creditMinutes: 45, activities: [rule] }]
	},
	words: {},
	packs: [{ module: 'dasar', language: 'id', hash: pack, bytes: 10 }]
};
const device = {
	catalogue: { current: { format: 1, courses: [course], reference: [] } },
	packs: {
		current: [
			{ hash: pack, course: 'netral', module: 'dasar', language: 'id', bytes: 10, savedAt: '' }
		]
	},
	settings: { current: {} }
} as unknown as Device;

let db: LearnerDatabase;
let learner: Learner;

beforeAll(() => players.pledge(), 60_000);

beforeEach(async () => {
	db = openLearnerDatabase(crypto.randomUUID());
	learner = await learnerOnDevice({
		...{ db, device: crypto.randomUUID(), account: undefined, settings: { current: {} } },
		openModule: () => Promise.resolve(module),
		onrecorded: () => undefined
	});
});

afterEach(() => db.delete());

it('loses none of the ticks that come quicker than the disk', async () => {
	const params = { course: 'netral', module: 'dasar', activity: 'pakta' };
	const component = Page as unknown as Component<Record<string, unknown>>;
	await renderTranslated(WithLearner, { device, learner, component, with: { params, data: {} } });

	for (const box of await screen.findAllByRole('checkbox')) void fireEvent.click(box);
	await screen.findAllByRole('checkbox', { checked: true });
	await expect
		.poll(async () => (await db.statements.toArray()).length, { timeout: 5000 })
		.toBe(1 + points.length);
	await fireEvent.click(screen.getByRole('button', { name: 'Saya menyatakan janji ini' }));
	expect(await screen.findByText('Janji Anda tersimpan.', {}, { timeout: 5000 })).toBeVisible();

	const log = await db.statements.orderBy('place').toArray();
	const [attempt] = attemptsFrom(log.map(({ statement }) => statement));
	expect(attempt && gradeAttempt(activity, attempt)).toEqual({ kind: 'graded', passed: true });
});
