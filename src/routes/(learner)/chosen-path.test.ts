import { expect, it } from 'vitest';
import { chosenPath, withChosenPath } from './chosen-path.ts';

const siti = { account: 'siti', course: 'netral' };
const budi = { account: 'budi', course: 'netral' };

it('keeps the choice of each of several people on one device', () => {
	const first = withChosenPath({}, siti, 'pimpinan');
	const both = withChosenPath(first, budi, 'staf');
	expect(chosenPath(both, siti)).toBe('pimpinan');
	expect(chosenPath(both, budi)).toBe('staf');
	expect(chosenPath(both, { ...siti, course: 'lain' })).toBeUndefined();
});
