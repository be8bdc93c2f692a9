import { expect, it } from 'vitest';
import { oneTab } from './one-tab.ts';

it('lets one tab work while the others leave it to that one', async () => {
	let finish: () => void = () => undefined;
	const first = oneTab('x', () => new Promise<string>((done) => (finish = () => done('done'))));
	await new Promise((done) => setTimeout(done, 5));
	expect(await oneTab('x', () => Promise.resolve('done'))).toEqual({ kind: 'elsewhere' });
	finish();
	expect(await first).toBe('done');
	expect(await oneTab('x', () => Promise.resolve('done'))).toBe('done');
});

it('works without locks', async () => {
	const both = [1, 2].map((n) => oneTab('y', () => Promise.resolve(n), null));
	expect(await Promise.all(both)).toEqual([1, 2]);
});
