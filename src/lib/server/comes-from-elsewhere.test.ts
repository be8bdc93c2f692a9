import { expect, it } from 'vitest';
import { comesFromElsewhere } from './comes-from-elsewhere.ts';

const here = new URL('http://bimtek.contoh.go.id:3000/api/statements');

it.each([
	['POST', 'http://bimtek.contoh.go.id:3000', false],
	['POST', 'https://bimtek.contoh.go.id:3000', false],
	['POST', 'http://bimtek.contoh.go.id', true],
	['POST', 'https://jahat.example', true],
	['POST', 'null', true],
	['POST', undefined, false],
	['DELETE', 'https://jahat.example', true],
	['GET', 'https://jahat.example', false]
])('%s with origin %s comes from elsewhere: %s', (method, origin, elsewhere) => {
	const request = new Request(here, { method, headers: origin === undefined ? {} : { origin } });
	expect(comesFromElsewhere(request, here)).toBe(elsewhere);
});
