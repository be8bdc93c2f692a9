import type { Component } from 'svelte';
import { openLearnerDatabase } from '#lib/client/database/learner-database.ts';
import type { DeviceSettings } from '#lib/client/database/device-database.ts';
import type { Device } from '#lib/client/device.ts';
import { learnerOnDevice } from '#lib/client/learner-on-device.ts';
import type { PackOnDevice } from '#lib/client/packs/pack-on-device.ts';
import type { Module } from '#lib/domain/course/course.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { CatalogueCourse } from '#lib/protocol/catalogue.ts';
import { renderTranslated } from './render-translated.ts';
import WithLearner from './WithLearner.svelte';

export const packNamed = (letter: string) => letter.repeat(64) as PackHash;

const words = { title: 'Kasus', summary: '', minutes: 5 };

function moduleWith(scenario: Scenario): Module {
	return {
		course: 'netral',
		id: 'dasar',
		language: 'id',
		title: 'Dasar',
		summary: '',
		objectives: [],
		creditMinutes: 45,
		activities: [{ kind: 'scenario', id: 'kasus', scenario, ...words }],
		articles: {}
	};
}

type Given = {
	/** The story in each copy of the module on the device; the first one is what the server offers. */
	readonly copies: readonly (readonly [PackHash, Scenario])[];
	/** Opens a copy in place of what is above. */
	readonly open?: (hash: PackHash) => Promise<Module> | undefined;
};

/** The page of a case over a real log; the network and the rest of the device are not there. */
export async function aCaseOnDevice(page: unknown, { copies, open }: Given) {
	const db = openLearnerDatabase(crypto.randomUUID());
	const settings: { current: DeviceSettings } = { current: {} };
	const stories = new Map(copies);
	const learner = await learnerOnDevice({
		db,
		device: crypto.randomUUID(),
		account: undefined,
		settings,
		openModule: (hash) => {
			const scenario = stories.get(hash);
			const opened = open?.(hash) ?? (scenario && Promise.resolve(moduleWith(scenario)));
			return opened ?? Promise.reject(new Error(`No copy ${hash}`));
		},
		onrecorded: () => undefined
	});
	const device = {
		catalogue: { current: { format: 1, courses: [courseOffering(copies[0]?.[0])] } },
		packs: { current: [...stories.keys()].map((hash, at) => packOnDevice(hash, at)) },
		settings,
		saveSettings: (changed: DeviceSettings) => {
			settings.current = { ...settings.current, ...changed };
			return Promise.resolve();
		}
	} as unknown as Device;

	return {
		db,
		learner,
		settings,
		stories,
		visit: () =>
			renderTranslated(WithLearner, {
				device,
				learner,
				component: page as Component<Record<string, unknown>>,
				with: { params: { course: 'netral', module: 'dasar', activity: 'kasus' }, data: {} }
			}),
		async inLog() {
			const rows = await db.statements.orderBy('place').toArray();
			return rows.map(({ statement }) => statement);
		}
	};
}

function courseOffering(hash = packNamed('a')): CatalogueCourse {
	const rule = {
		id: 'kasus',
		kind: 'scenario',
		minutes: 5,
		required: true,
		counts: 'best'
	} as const;
	return {
		rule: {
			id: 'netral',
			creditHours: 1,
			validForMonths: 12,
			predicates: [],
			modules: [{ id: 'dasar', creditMinutes: 45, activities: [rule] }]
		},
		words: {},
		packs: [{ module: 'dasar', language: 'id', hash, bytes: 10 }]
	};
}

/** The later in the list, the longer on the device. */
function packOnDevice(hash: PackHash, at: number): PackOnDevice {
	const savedAt = new Date(Date.UTC(2026, 10, 20 - at)).toISOString();
	return { hash, course: 'netral', module: 'dasar', language: 'id', bytes: 10, savedAt };
}
