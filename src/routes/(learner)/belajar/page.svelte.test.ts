import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import { expect, it } from 'vitest';
import type { DeviceSettings } from '#lib/client/database/device-database.ts';
import type { Device } from '#lib/client/device.ts';
import type { Learner } from '#lib/client/learner.ts';
import { activityKey } from '#lib/domain/course/activity-key.ts';
import type { ActivityRule } from '#lib/domain/course/course.ts';
import type { EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import WithLearner from '#tests/support/WithLearner.svelte';
import Page from './+page.svelte';

const reading = (id: string): ActivityRule => ({
	id,
	kind: 'reading',
	minutes: 45,
	required: true,
	counts: 'best'
});
const modules = ['dasar', 'keluarga', 'cegah'].map((id) => ({
	id,
	creditMinutes: 90,
	activities: [reading('bacaan'), reading('lanjutan')]
}));
const path = (
	id: string,
	statuses: EmploymentStatus[],
	parts: PathRule['parts'],
	more: Partial<PathRule> = {}
) => ({ id, statuses, parts, creditHours: 2, certificate: true, account: true, ...more });

const paths = [
	path('staf', ['pns'], [{ module: 'dasar' }]),
	path('pimpinan', [], [{ module: 'cegah' }, { module: 'dasar' }], { creditHours: 4 }),
	path('keluarga', ['family'], [{ module: 'keluarga', activities: ['bacaan'] }], {
		creditHours: 0,
		certificate: false,
		account: false
	})
];
const words = {
	title: 'Netralitas ASN',
	summary: 'Melayani semua.',
	predicates: {},
	paths: {
		staf: { title: 'Jalur staf', summary: 'Untuk staf.' },
		pimpinan: { title: 'Jalur pimpinan', summary: 'Untuk pimpinan.' },
		keluarga: { title: 'Jalur keluarga', summary: 'Untuk keluarga.' }
	},
	modules: Object.fromEntries(
		modules.map(({ id }) => [
			id,
			{ title: `Modul ${id}`, summary: '', activities: { bacaan: `Bacaan ${id}` } }
		])
	)
};

const passed = (module: string): Attempt =>
	({
		registration: module,
		activity: activityKey('netral', module, 'bacaan'),
		startedAt: '2026-11-20T01:00:00Z',
		lastAt: '2026-11-20T01:10:00Z',
		end: { at: '2026-11-20T01:10:00Z', passed: true, answers: 0 }
	}) as unknown as Attempt;

async function open(
	status: EmploymentStatus,
	{ attempts = [], account = 'siti' }: { attempts?: readonly Attempt[]; account?: string } = {}
) {
	let settings: DeviceSettings = $state.raw({});
	const rule = { id: 'netral', creditHours: 2, validForMonths: 12, predicates: [], modules, paths };
	const device = {
		catalogue: {
			current: {
				format: 1,
				courses: [{ rule, words: { id: words }, packs: [] }] satisfies object[]
			}
		},
		packs: { current: [] },
		settings: {
			get current() {
				return settings;
			}
		},
		saveSettings: (changed: DeviceSettings) => {
			settings = { ...settings, ...changed };
			return Promise.resolve();
		}
	} as unknown as Device;
	const learner = {
		account: { id: account, guest: account === 'guest', name: 'Siti', employmentStatus: status },
		device: 'd',
		attempts: { current: attempts },
		grades: { current: new Map() },
		certificates: { current: [] },
		unsent: { current: { waiting: 0, refused: 0 } },
		reviews: () => Promise.resolve([])
	} as unknown as Learner;
	const component = Page as unknown as Component<Record<string, unknown>>;
	await renderTranslated(WithLearner, { device, learner, component, with: {} });
	return { settings: () => settings, user: userEvent.setup() };
}

const modulesShown = () =>
	screen
		.getAllByRole('heading', { level: 4 })
		.map(({ textContent }) => textContent.trim())
		.filter((text) => text.startsWith('Modul'));

it('shows the path of the employment status, its modules and its credit hours', async () => {
	await open('pns');
	expect(screen.getByRole('heading', { name: 'Jalur Anda: Jalur staf' })).toBeVisible();
	expect(modulesShown()).toEqual(['Modul dasar']);
	expect(screen.getByText(/Sekitar 90 menit · 2 JP dengan sertifikat/)).toBeVisible();
	expect(screen.getByText('0 dari 2 kegiatan wajib lulus')).toBeVisible();
});

it('lists the other paths, and says that nothing is lost by changing', async () => {
	await open('pns');
	const others = within(screen.getByRole('region', { name: 'Jalur lain' }));
	expect(others.getAllByRole('heading', { level: 4 }).map((one) => one.textContent)).toEqual([
		'Jalur pimpinan',
		'Jalur keluarga'
	]);
	expect(others.getByText(/tidak ada yang hilang/)).toBeVisible();
});

it('changes the path at once, keeps what was passed and goes on with what is next there', async () => {
	const { settings, user } = await open('pns', { attempts: [passed('dasar')] });
	await user.click(screen.getByRole('button', { name: 'Pilih jalur ini: Jalur pimpinan' }));
	const heading = screen.getByRole('heading', { name: 'Jalur Anda: Jalur pimpinan' });
	expect(heading).toHaveFocus();
	expect(modulesShown()).toEqual(['Modul cegah', 'Modul dasar']);
	expect(screen.getByText('1 dari 4 kegiatan wajib lulus')).toBeVisible();
	expect(screen.getByRole('link', { name: 'Mulai: Bacaan cegah' })).toBeVisible();
	expect(settings().paths).toEqual({ 'siti/netral': 'pimpinan' });
});

it('asks nobody on the family path to sign in, and says that it needs no account', async () => {
	await open('family', { account: 'guest' });
	expect(screen.getByRole('heading', { name: 'Jalur Anda: Jalur keluarga' })).toBeVisible();
	expect(screen.getByText(/Jalur ini tidak memerlukan akun/)).toBeVisible();
	expect(screen.getByText(/Tanpa sertifikat · Tidak perlu akun/)).toBeVisible();
	expect(screen.queryByText(/Anda belajar sebagai tamu/)).toBeNull();
});

it('ends a path without certificate without promising one', async () => {
	await open('family', { attempts: [passed('keluarga')] });
	expect(screen.getByText(/Jalur ini tidak memberi sertifikat/)).toBeVisible();
	expect(screen.queryByRole('link', { name: 'Lihat sertifikat' })).toBeNull();
});
