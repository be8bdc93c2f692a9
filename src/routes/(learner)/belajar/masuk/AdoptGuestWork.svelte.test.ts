import { screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import { goto } from '$app/navigation';
import type { Device } from '#lib/client/device.ts';
import type { Learner } from '#lib/client/learner.ts';
import { renderTranslated } from '#tests/support/render-translated.ts';
import WithLearner from '#tests/support/WithLearner.svelte';
import AdoptGuestWork from './AdoptGuestWork.svelte';

vi.mock('$app/navigation', () => ({ goto: vi.fn() }));

beforeEach(() => vi.mocked(goto).mockClear());

function open(guestWork: number) {
	const device = { guestWork: () => Promise.resolve(guestWork) } as unknown as Device;
	const learner = { account: { name: 'Siti' } } as unknown as Learner;
	const component = AdoptGuestWork as unknown as Component<Record<string, unknown>>;
	return renderTranslated(WithLearner, { device, learner, component, with: {} });
}

it('never sends anybody away from the sign-in page: an ended session shows only a moment later', async () => {
	await open(0);
	expect(await screen.findByText('Anda sudah masuk sebagai Siti.')).toBeVisible();
	expect(goto).not.toHaveBeenCalled();
});

it('asks whose work the guest left', async () => {
	await open(3);
	expect(await screen.findByText(/^Ada 3 catatan belajar/)).toBeVisible();
});
