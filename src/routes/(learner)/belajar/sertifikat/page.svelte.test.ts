import { screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Device } from '#lib/client/device.ts';
import type { KeptCertificate, Learner } from '#lib/client/learner.ts';
import { activityKey } from '#lib/domain/course/activity-key.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import WithLearner from '#tests/support/WithLearner.svelte';
import Page from './+page.svelte';

// Paper is the browser's business; here there is none.
vi.mock('./landscape-paper.ts', () => ({ landscapePaper: () => () => undefined }));

const rule = { id: 'bacaan', kind: 'reading', minutes: 5, required: true, counts: 'best' } as const;
const device = {
	catalogue: {
		current: {
			format: 1,
			courses: [
				{
					rule: {
						id: 'netral',
						creditHours: 1,
						validForMonths: 12,
						predicates: [{ id: 'baik', from: 0 }],
						modules: [{ id: 'dasar', creditMinutes: 45, activities: [rule] }]
					},
					words: {},
					packs: []
				}
			]
		}
	},
	packs: { current: [] },
	settings: { current: {} }
} as unknown as Device;

const finished = {
	registration: 'r',
	activity: activityKey('netral', 'dasar', 'bacaan'),
	startedAt: '2026-11-20T01:00:00Z',
	lastAt: '2026-11-20T01:10:00Z',
	end: { at: '2026-11-20T01:10:00Z', passed: true, answers: 0 }
} as unknown as Attempt;

const claims = {
	number: '0001/BIMTEK',
	name: 'Siti',
	agency: { id: 'a', name: 'Kabupaten Contoh' },
	course: { id: 'netral', title: 'Netralitas ASN' },
	creditHours: 1,
	score: 100,
	predicate: 'Baik',
	startedOn: '2026-11-20',
	completedOn: '2026-11-20',
	issuedOn: '2026-11-20',
	validUntil: '2099-11-20',
	place: 'Contoh',
	signatory: { name: 'Kartika', position: 'Kepala' },
	materials: [],
	packs: []
};
const jws = `e30.${btoa(JSON.stringify(claims))}.AA`;

function certificate(status: KeptCertificate['status']): KeptCertificate {
	return { number: claims.number, jws, status, issuedAt: '2026-11-20', course: 'netral' };
}

const open = (...certificates: readonly KeptCertificate[]) => openOn(device, ...certificates);

async function openOn(device: Device, ...certificates: readonly KeptCertificate[]) {
	const learner = {
		account: { id: 'siti', guest: false, name: 'Siti' },
		device: 'd',
		attempts: { current: [finished] },
		grades: { current: new Map() },
		certificates: { current: certificates },
		issuerKeys: () => Promise.resolve({})
	} as unknown as Learner;
	const component = Page as unknown as Component<Record<string, unknown>>;
	await renderTranslated(WithLearner, { device, learner, component, with: {} });
}

it('shows what is earned as provisional while no certificate has come', async () => {
	await open();
	expect(screen.getByText('Keterangan penyelesaian sementara')).toBeVisible();
});

describe('a revoked certificate', () => {
	it('says so in words and on the sheet itself', async () => {
		await open(certificate('revoked'));
		expect(screen.getByText(/sudah dicabut dan tidak dapat dipakai/)).toBeVisible();
		const sheet = screen.getByRole('article');
		expect(sheet).toHaveTextContent('Dicabut');
	});

	it('promises no other one, because none comes by itself', async () => {
		await open(certificate('revoked'));
		expect(screen.queryByText('Keterangan penyelesaian sementara')).toBeNull();
	});
});

it('puts no mark on a certificate in force', async () => {
	await open(certificate('issued'));
	expect(screen.getByRole('article')).not.toHaveTextContent('Dicabut');
});

describe('a course with paths', () => {
	const path = (id: string, more: Partial<PathRule> = {}) => ({
		id,
		statuses: [],
		creditHours: 1,
		certificate: true,
		account: true,
		parts: [{ module: 'dasar' }],
		...more
	});
	const more = { module: 'lanjutan' };
	const paths = [
		path('staf'),
		path('pimpinan', { parts: [{ module: 'dasar' }, more] }),
		path('singkat', { certificate: false })
	];
	const titles = Object.fromEntries(
		paths.map(({ id }) => [id, { title: `Jalur ${id}`, summary: '' }])
	);
	const [course] = device.catalogue.current?.courses ?? [];
	if (!course) throw new Error('No course');
	const second = { id: 'lanjutan', creditMinutes: 45, activities: [rule] };
	const onPaths = (chosen: string) =>
		({
			...device,
			catalogue: {
				current: {
					format: 1,
					reference: [],
					courses: [
						{
							...course,
							rule: { ...course.rule, paths, modules: [...course.rule.modules, second] },
							words: {
								id: { title: 'Netral', summary: '', predicates: {}, modules: {}, paths: titles }
							}
						}
					]
				}
			},
			settings: { current: { paths: { 'siti/netral': chosen } } }
		}) as unknown as Device;
	const official = { ...claims, path: { id: 'staf', title: 'Jalur staf' } };
	const staff = { ...certificate('issued'), jws: `e30.${btoa(JSON.stringify(official))}.AA` };

	it('has a certificate of its own on each path that gives one', async () => {
		await openOn(onPaths('pimpinan'), staff);
		expect(
			screen.getByRole('heading', { name: 'Netralitas ASN — jalur staf', level: 2 })
		).toBeVisible();
		// The other one is not earned yet, so it says what is missing.
		expect(screen.getByRole('heading', { name: 'Netral — jalur pimpinan' })).toBeVisible();
		expect(screen.getByText('Yang masih kurang')).toBeVisible();
	});

	it('shows what is completed on a path that is not the chosen one', async () => {
		await openOn(onPaths('pimpinan'));
		const sheet = screen.getByRole('article');
		expect(sheet).toHaveTextContent('Netral — jalur staf');
	});

	it('promises nothing on a path without certificate', async () => {
		await openOn(onPaths('singkat'), staff);
		expect(screen.getByText(/Jalur ini tidak memberi sertifikat/)).toBeVisible();
		expect(screen.queryByText('Yang masih kurang')).toBeNull();
	});
});
