import { describe, expect, it } from 'vitest';
import { databases } from '#tests/support/databases.ts';
import { forgetTurns, takeTurn } from './take-turn.ts';

const now = new Date('2026-11-22T01:00:00.000Z');
const limit = { most: 3, windowMs: 60_000 };

describe.each(databases)('takeTurn on %s', (_, empty) => {
	it('allows as many tries as the limit says, and again when the window is over', async () => {
		const db = await empty();
		const at = (seconds: number) =>
			takeTurn(db, ['ayu'], limit, new Date(now.getTime() + seconds * 1000));
		const tries = [await at(0), await at(20), await at(40), await at(59), await at(60)];
		expect(tries).toEqual([true, true, true, false, true]);
	});

	it('counts each by itself, however its parts are cut', async () => {
		const db = await empty();
		for (let tries = 0; tries < 4; tries += 1) await takeTurn(db, ['a', 'bc'], limit, now);
		expect(await takeTurn(db, ['ab', 'c'], limit, now)).toBe(true);
		expect(await takeTurn(db, ['a', 'bc'], limit, now)).toBe(false);
	});

	it('lets no two at once slip through on one turn', async () => {
		const db = await empty();
		const tries = await Promise.all(
			Array.from({ length: 10 }, () => takeTurn(db, ['ayu'], limit, now))
		);
		expect(tries.filter((allowed) => allowed)).toHaveLength(3);
	});

	it('begins anew when forgotten, and keeps no row for ever', async () => {
		const db = await empty();
		const yesterday = new Date(now.getTime() - 25 * 3_600_000);
		await takeTurn(db, ['budi'], limit, yesterday);
		for (let tries = 0; tries < 4; tries += 1) await takeTurn(db, ['ayu'], limit, now);
		await forgetTurns(db, ['ayu'], now);
		expect(await takeTurn(db, ['ayu'], limit, now)).toBe(true);
		expect(await db.selectFrom('rate_limit').select('key').execute()).toHaveLength(1);
	});
});
