import { describe, expect, it } from 'vitest';
import { syncStatus } from './sync-status.ts';

const at = '2026-11-22T01:00:00.000Z';
const quiet = { phase: 'resting', offline: false, waiting: 0, refused: 0, syncedAt: at } as const;

describe('syncStatus', () => {
	it('never says "sent" while something waits', () => {
		expect(syncStatus(quiet).kind).toBe('sent');
		expect(syncStatus({ ...quiet, waiting: 2 }).kind).toBe('unsent');
		expect(syncStatus({ ...quiet, waiting: 2, phase: 'pushing' }).kind).toBe('sending');
	});

	it('says only "saved" before the server was ever reached', () => {
		expect(syncStatus({ ...quiet, syncedAt: undefined })).toEqual({
			kind: 'saved',
			waiting: 0,
			refused: 0
		});
	});

	it('puts what a person must do before what passes by itself', () => {
		const worst = { ...quiet, offline: true, waiting: 3, refused: 1 };
		expect(syncStatus({ ...worst, phase: 'needsSignIn' }).kind).toBe('needs-sign-in');
		expect(syncStatus({ ...worst, phase: 'waiting' }).kind).toBe('refused');
		expect(syncStatus({ ...worst, refused: 0, phase: 'waiting' })).toEqual({
			kind: 'offline',
			waiting: 3,
			refused: 0,
			at
		});
	});

	it("says of a guest's work that it stays here", () => {
		expect(syncStatus({ ...quiet, phase: 'guest', waiting: 5 }).kind).toBe('guest');
	});
});
