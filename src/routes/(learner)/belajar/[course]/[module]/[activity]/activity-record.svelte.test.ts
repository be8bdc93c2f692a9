import { beforeEach, expect, it, vi } from 'vitest';
import type { AttemptAt } from '#lib/client/learner.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { noted, readSection, type Said } from '#lib/domain/statement/say.ts';
import { verb, type PackHash, type Registration } from '#lib/domain/statement/statement.ts';
import type { ActivityView } from '../../../../course-view.ts';
import { activityRecord } from './activity-record.svelte.ts';

const key = 'c/m/a';
const ground = { pack: 'new' as PackHash, language: 'id' } as const;
const section = [readSection(key, 's')];

/** A log in memory: what is recorded shows up in it when `arrive` is called. */
function memory(open?: Attempt) {
	let attempts: readonly Attempt[] = $state.raw(open ? [open] : []);
	const record = vi.fn((_at: AttemptAt, _said: readonly Said[]) => Promise.resolve());
	const view = {
		get open() {
			const here = attempts.findLast(({ end }) => !end);
			return here ? { kind: 'here', attempt: here } : { kind: 'none' };
		},
		key
	} as ActivityView;
	return {
		record,
		learner: {
			record,
			get attempts() {
				return { current: attempts };
			}
		},
		view,
		arrive(changed: Partial<Attempt> = {}) {
			const [at] = record.mock.lastCall ?? [];
			if (at) attempts = [{ ...at, activity: key, ...changed } as unknown as Attempt];
		}
	};
}

const verbsOf = (said: readonly Said[] | undefined) => said?.map(({ verb }) => verb.id);
let log: ReturnType<typeof memory>;

beforeEach(() => {
	log = memory();
});

it('begins an attempt together with the first thing done in it', async () => {
	const record = activityRecord(log.learner, () => log.view);
	await record.record(ground, section);
	const [at, said] = log.record.mock.lastCall ?? [];
	expect(at).toMatchObject({ activity: key, pack: 'new', language: 'id' });
	expect(at?.registration).toMatch(/^[0-9a-f-]{36}$/);
	expect(verbsOf(said)).toEqual([verb.initialized, verb.experienced]);
});

it('goes on with the same attempt even before the log shows it', async () => {
	const record = activityRecord(log.learner, () => log.view);
	await record.record(ground, section);
	await record.record(ground, section);
	const [first, second] = log.record.mock.calls;
	expect(second?.[0].registration).toBe(first?.[0].registration);
	expect(verbsOf(second?.[1])).toEqual([verb.experienced]);
});

it('continues an open attempt on its own pack, however new the material', async () => {
	const open = { registration: 'r1' as Registration, pack: 'old' as PackHash } as Attempt;
	log = memory(open);
	const record = activityRecord(log.learner, () => log.view);
	await record.record(ground, section);
	const [at, said] = log.record.mock.lastCall ?? [];
	expect(at).toMatchObject({ registration: 'r1', pack: 'old' });
	expect(verbsOf(said)).toEqual([verb.experienced]);
});

it('begins again with the beginning if the first record failed', async () => {
	const record = activityRecord(log.learner, () => log.view);
	log.record.mockRejectedValueOnce(new Error('full'));
	await expect(record.record(ground, section)).rejects.toThrow('full');
	expect(record.attempt).toBeUndefined();
	await record.record(ground, section);
	expect(verbsOf(log.record.mock.lastCall?.[1])).toEqual([verb.initialized, verb.experienced]);
});

it('stays with an attempt that has ended until it is left', async () => {
	const record = activityRecord(log.learner, () => log.view);
	await record.record(ground, section);
	log.arrive({ end: { at: '', passed: true, answers: 0 } });
	const ended = record.attempt?.registration;
	expect(ended).toBeDefined();
	record.leave();
	expect(record.attempt).toBeUndefined();
	await record.record(ground, section);
	expect(log.record.mock.lastCall?.[0].registration).not.toBe(ended);
});

it('keeps a thought with the attempt that it is about, also when that has ended', async () => {
	const record = activityRecord(log.learner, () => log.view);
	await record.record(ground, section);
	log.arrive({ end: { at: '', passed: true, answers: 0 } });
	const ended = record.attempt;
	await record.note({ ...ground, pack: 'newer' as PackHash }, ended, noted(key, 's', 'Ragu.'));
	const [at, said] = log.record.mock.lastCall ?? [];
	expect(at).toMatchObject({ registration: ended?.registration, pack: 'new' });
	expect(verbsOf(said)).toEqual([verb.commented]);
	expect(record.attempt).toBe(ended);
});

it('begins an attempt with a thought if nothing else was done yet', async () => {
	const record = activityRecord(log.learner, () => log.view);
	await record.note(ground, undefined, noted(key, 's', 'Ragu.'));
	expect(verbsOf(log.record.mock.lastCall?.[1])).toEqual([verb.initialized, verb.commented]);
});
