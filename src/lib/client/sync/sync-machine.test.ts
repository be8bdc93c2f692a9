import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, SimulatedClock } from 'xstate';
import { anAccount } from '#tests/support/device-log.ts';
import type { PulledPage } from './pull-log.ts';
import type { Pushed } from './push-outbox.ts';
import { syncMachine, type Elsewhere } from './sync-machine.ts';

const sent = { kind: 'sent' } as const;
const empty = { kind: 'empty' } as const;
const signedOut = { kind: 'signed-out' } as const;
const offline = { kind: 'unreachable', offline: true } as const;
const broken = { kind: 'unreachable', offline: false } as const;
const pulled = { kind: 'pulled', more: false, account: anAccount('ani') } as const;

type Answers = {
	push?: (Pushed | Elsewhere | Error)[];
	pull?: (PulledPage | Elsewhere)[];
};

/** A machine on a clock of its own; when its answers run out, there is nothing to send or fetch. */
function start({ push = [], pull = [] }: Answers = {}) {
	const clock = new SimulatedClock();
	const calls: string[] = [];
	const actor = createActor(
		syncMachine.provide({
			actors: {
				push: fromPromise<Pushed | Elsewhere>(() => {
					calls.push('push');
					const answer = push.shift() ?? empty;
					return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
				}),
				pull: fromPromise<PulledPage | Elsewhere>(() => {
					calls.push('pull');
					return Promise.resolve(pull.shift() ?? pulled);
				})
			}
		}),
		{ input: { random: () => 1 }, clock }
	);
	const announced: unknown[] = [];
	actor.on('sync.broken', (event) => announced.push(event.error));
	actor.start();
	return { actor, clock, calls, announced, phase: () => actor.getSnapshot().value };
}

/** Lets promises that are already decided be heard. */
const settle = () => new Promise((done) => setTimeout(done, 5));

describe('sync machine', () => {
	it('sends and fetches on start, batch by batch, then rests', async () => {
		const { phase, calls } = start({ push: [sent, sent], pull: [{ ...pulled, more: true }] });
		await settle();
		expect(calls).toEqual(['push', 'push', 'push', 'pull', 'pull']);
		expect(phase()).toBe('resting');
	});

	it('lets quick answers travel together', async () => {
		const { actor, clock, calls, phase } = start();
		await settle();
		actor.send({ type: 'work.recorded' });
		actor.send({ type: 'work.recorded' });
		expect(phase()).toBe('gathering');
		clock.increment(1_500);
		await settle();
		expect(calls).toEqual(['push', 'pull', 'push', 'pull']);
	});

	it('sends at once what it gathered when the page goes away', async () => {
		const { actor, phase } = start();
		await settle();
		actor.send({ type: 'work.recorded' });
		actor.send({ type: 'page.hidden' });
		expect(phase()).toBe('pushing');
	});

	it('sends what was recorded while it was fetching', async () => {
		const { actor, calls, clock, phase } = start();
		actor.send({ type: 'work.recorded' });
		await settle();
		// The first push came before the work, as far as the machine can know.
		expect(phase()).toBe('gathering');
		clock.increment(1_500);
		await settle();
		expect(calls).toEqual(['push', 'pull', 'push', 'pull']);
		expect(phase()).toBe('resting');
	});

	it('is not patient with what was recorded while fetching when a person asks', async () => {
		const { actor, calls, phase } = start();
		actor.send({ type: 'work.recorded' });
		actor.send({ type: 'sync.asked' });
		await settle();
		expect(calls).toEqual(['push', 'pull', 'push', 'pull']);
		expect(phase()).toBe('resting');
	});

	it('looks again after some minutes of rest', async () => {
		const { clock, calls } = start();
		await settle();
		clock.increment(361_000);
		await settle();
		expect(calls).toEqual(['push', 'pull', 'push', 'pull']);
	});

	it('waits twice as long after each failure, and forgets it after a success', async () => {
		const { actor, clock, phase } = start({ push: [broken, broken, broken, sent, empty, broken] });
		const waits: number[] = [];
		for (let failure = 0; failure < 3; failure += 1) {
			await settle();
			const { waitMs } = actor.getSnapshot().context;
			waits.push(waitMs);
			clock.increment(waitMs - 1);
			expect(phase()).toBe('waiting');
			clock.increment(1);
		}
		await settle();
		expect(phase()).toBe('resting');
		actor.send({ type: 'sync.asked' });
		await settle();
		waits.push(actor.getSnapshot().context.waitMs);
		expect(waits).toEqual([2_000, 4_000, 8_000, 2_000]);
	});

	it('tries again as soon as the network is back', async () => {
		const { actor, calls, phase } = start({ push: [offline] });
		await settle();
		expect(actor.getSnapshot().context.offline).toBe(true);
		actor.send({ type: 'page.online' });
		await settle();
		expect(calls).toEqual(['push', 'push', 'pull']);
		expect(phase()).toBe('resting');
		expect(actor.getSnapshot().context.offline).toBe(false);
	});

	it('does not come before the time that the server named, unless a person asks', async () => {
		const { actor, clock, calls, phase } = start({
			push: [
				{ ...broken, retryAfterMs: 90_000 },
				{ ...broken, retryAfterMs: 90_000 }
			]
		});
		await settle();
		actor.send({ type: 'page.online' });
		actor.send({ type: 'page.visible' });
		clock.increment(89_999);
		await settle();
		expect([phase(), calls.length]).toEqual(['waiting', 1]);
		clock.increment(1);
		await settle();
		expect(calls.length).toBe(2);
		actor.send({ type: 'sync.asked' });
		await settle();
		expect(phase()).toBe('resting');
	});

	it('keeps everything until the account signs in again', async () => {
		const { actor, calls, clock, phase } = start({ push: [signedOut] });
		await settle();
		actor.send({ type: 'work.recorded' });
		clock.increment(3_600_000);
		await settle();
		expect([phase(), calls]).toEqual(['needsSignIn', ['push']]);
		actor.send({ type: 'account.signed-in' });
		await settle();
		expect(phase()).toBe('resting');
	});

	it('notices while fetching that the session has ended', async () => {
		const { phase } = start({ pull: [signedOut] });
		await settle();
		expect(phase()).toBe('needsSignIn');
	});

	it('takes over when the other tab is gone', async () => {
		const { clock, calls, phase } = start({ push: [{ kind: 'elsewhere' }] });
		await settle();
		expect(phase()).toBe('waiting');
		clock.increment(15_000);
		await settle();
		expect(calls).toEqual(['push', 'push', 'pull']);
	});

	it('says what broke and goes on later', async () => {
		const bug = new Error('storage failed');
		const { announced, clock, phase } = start({ push: [bug] });
		await settle();
		expect(announced).toEqual([bug]);
		expect(phase()).toBe('waiting');
		clock.increment(2_000);
		await settle();
		expect(phase()).toBe('resting');
	});
});
