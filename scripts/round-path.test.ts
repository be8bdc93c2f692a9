import { expect, it } from 'vitest';
import { roundPath } from './round-path.ts';

const still = { x: 0, y: 0 };

it('makes every command relative and whole', () => {
	expect(roundPath('M10.4 20.6L30 40h5.2V0z', still, 1)).toBe('m10 21l20 19h5v-40z');
});

it('rounds each point from where it is, so that errors do not add up', () => {
	expect(roundPath('m0 0l.4 0l.4 0l.4 0l.4 0', still, 1)).toBe('m0 0l0 0l1 0l0 0l1 0');
});

it('moves and scales', () => {
	expect(roundPath('M10 10c0 4 4 4 4 8', { x: 10, y: -10 }, 0.5)).toBe('m10 0c0 2 2 2 2 4');
});

it('reads repeated commands and the flags of an arc that touch their neighbours', () => {
	expect(roundPath('m1 1 2 2 3-3', still, 1)).toBe('m1 1l2 2l3-3');
	expect(roundPath('M0 0a8 8 0 019.5 4', still, 2)).toBe('m0 0a16 16 0 0 1 19 8');
});

it('goes on from the start of a closed figure', () => {
	expect(roundPath('M10 10l5 5zm1.6 0l2 0', still, 1)).toBe('m10 10l5 5zm2 0l2 0');
});

it('refuses what it does not know', () => {
	expect(() => roundPath('M0 0q1 1 2 2', still, 1)).toThrow('command q');
});
