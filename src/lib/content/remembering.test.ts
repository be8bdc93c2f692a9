import { expect, it, vi } from 'vitest';
import { remembering } from './remembering.ts';

it('makes anew only what is made from something else, place by place', () => {
	const remember = remembering<string>();
	const make = vi.fn(() => 'dibuat');
	remember('satu', 'a', make);
	remember('satu', 'a', make);
	remember('dua', 'a', make);
	expect(make).toHaveBeenCalledTimes(2);
	expect(remember('satu', 'b', () => 'lain')).toBe('lain');
	remember('satu', 'a', make);
	expect(make).toHaveBeenCalledTimes(3);
});
