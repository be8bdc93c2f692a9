import { describe, expect, it } from 'vitest';
import { answerFor, isWorthKeeping } from './answer-for.ts';

const files = {
	assets: new Set(['/_app/immutable/chunks/a.js', '/favicon.svg']),
	pages: new Set(['/', '/shell', '/luring', '/verifikasi'])
};
const asked = (path: string, navigates = true, method = 'GET') =>
	answerFor({ method, path, navigates }, files);

describe('the service worker', () => {
	it.each(['/belajar', '/belajar/', '/belajar/netralitas-asn/m01/x'])(
		'opens the shell at %s without asking the server',
		(path) => expect(asked(path)).toEqual({ from: 'cache', path: '/shell' })
	);

	it('serves a page that was made in advance, with or without a slash at its end', () => {
		expect(asked('/')).toEqual({ from: 'cache', path: '/' });
		expect(asked('/verifikasi/')).toEqual({ from: 'cache', path: '/verifikasi' });
	});

	it('keeps away from the interface, even where a file has such a name', () => {
		expect(asked('/api/pull', false)).toEqual({ from: 'network' });
		expect(asked('/api/statements', false, 'POST')).toEqual({ from: 'network' });
	});

	it('asks the server for its own pages and says so when there is none', () => {
		expect(asked('/kepegawaian')).toEqual({ from: 'network-or', path: '/luring' });
		expect(asked('/belajarlah')).toEqual({ from: 'network-or', path: '/luring' });
	});

	it('never answers a fetch of the app with a page', () => {
		expect(asked('/kepegawaian/__data.json', false)).toEqual({ from: 'network' });
		expect(asked('/_app/immutable/chunks/a.js', false)).toEqual({
			from: 'cache',
			path: '/_app/immutable/chunks/a.js'
		});
	});

	it('keeps only the letters that our languages use', () => {
		expect(isWorthKeeping('/_app/x-latin-wght-normal.abc.woff2')).toBe(true);
		expect(isWorthKeeping('/_app/x-latin-ext-wght-normal.abc.woff2')).toBe(false);
		expect(isWorthKeeping('/_app/x-cyrillic-wght-normal.abc.woff2')).toBe(false);
		expect(isWorthKeeping('/_app/x.js')).toBe(true);
	});
});
