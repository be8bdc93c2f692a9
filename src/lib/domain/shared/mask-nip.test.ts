import { expect, it } from 'vitest';
import { maskNip } from './mask-nip.ts';

it.each([
	['199001012015031001', '1990•••••••••••001'],
	['12345678', '1234•678'],
	['1234567', '•••••••'],
	['', '']
])('%s is shown as %s', (nip, shown) => {
	expect(maskNip(nip)).toBe(shown);
});
