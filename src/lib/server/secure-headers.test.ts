import { expect, it } from 'vitest';
import { secureHeaders } from './secure-headers.ts';

function secured(given: Record<string, string>, address = 'https://bimtek.contoh.go.id/'): Headers {
	const headers = new Headers(given);
	secureHeaders(headers, new URL(address));
	return headers;
}

it('lets nobody keep what does not say so itself', () => {
	expect(secured({}).get('cache-control')).toBe('private, no-store');
	expect(secured({ 'cache-control': 'no-cache' }).get('cache-control')).toBe('no-cache');
});

it('lets nothing run in what has no policy of its own, and leaves a page its own', () => {
	expect(secured({}).get('content-security-policy')).toMatch(/^default-src 'none'/);
	const page = { 'content-security-policy': "script-src 'self'" };
	expect(secured(page).get('content-security-policy')).toBe("script-src 'self'");
});

it('demands https from then on only where it is spoken', () => {
	expect(secured({}).get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
	expect(secured({}, 'http://localhost:3000/').has('strict-transport-security')).toBe(false);
});
