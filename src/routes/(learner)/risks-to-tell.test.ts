import { expect, it } from 'vitest';
import { risksToTell } from './risks-to-tell.ts';

const found = { risks: ['not-persisted', 'low-space'] } as const;

it('warns of loss only while something could be lost', () => {
	expect(risksToTell(found, 0)).toEqual(['low-space']);
	expect(risksToTell(found, 1)).toEqual(['not-persisted', 'low-space']);
	expect(risksToTell(undefined, 1)).toEqual([]);
});
