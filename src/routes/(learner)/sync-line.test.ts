import { expect, it } from 'vitest';
import type { SyncStatus } from '#lib/client/sync/sync-status.ts';
import { syncLine } from './sync-line.ts';

const now = new Date('2026-11-22T10:00:00');
const line = (status: Partial<SyncStatus> & Pick<SyncStatus, 'kind'>) =>
	syncLine({ waiting: 0, refused: 0, ...status }, now);

it('says sent only with the time it was', () => {
	const at = '2026-11-22T09:58:00';
	expect(line({ kind: 'sent', at }).says).toEqual([{ kind: 'sent-at', at }]);
	expect(line({ kind: 'sent' }).says).toEqual([{ kind: 'saved' }]);
});

it('gives the date of what was sent on another day', () => {
	const at = '2026-11-20T09:58:00';
	expect(line({ kind: 'sent', at }).says).toEqual([{ kind: 'sent-on', at }]);
});

it('always says how much is not sent', () => {
	for (const kind of ['guest', 'offline', 'unsent', 'sending', 'needs-sign-in'] as const) {
		expect(line({ kind, waiting: 3 }).says).toContainEqual({ kind: 'waiting', count: 3 });
	}
});

it('asks for a person only when a person is needed', () => {
	expect(line({ kind: 'needs-sign-in' })).toMatchObject({
		look: 'attention',
		action: 'sign-in-again'
	});
	expect(line({ kind: 'refused', refused: 2 }).look).toBe('attention');
	expect(line({ kind: 'offline', waiting: 9 }).look).toBe('waiting');
});

it('asks a guest to sign in only when there is something to send', () => {
	expect(line({ kind: 'guest' }).action).toBeUndefined();
	expect(line({ kind: 'guest', waiting: 1 }).action).toBe('sign-in');
});

it('offers no sending when all there is was refused', () => {
	expect(line({ kind: 'refused', refused: 2 }).action).toBeUndefined();
	expect(line({ kind: 'refused', refused: 2, waiting: 1 }).action).toBe('send');
});
