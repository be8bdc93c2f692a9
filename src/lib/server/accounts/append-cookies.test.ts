import { expect, it } from 'vitest';
import { appendCookies } from './append-cookies.ts';

const url = new URL('https://bimtek.contoh.test/');

it('tells the browser that its session is over or has slid on', () => {
	const headers = new Headers();
	appendCookies(headers, ['bimtek.session_token=; Max-Age=0'], url);
	expect(headers.getSetCookie()).toEqual(['bimtek.session_token=; Max-Age=0; Secure']);
});

it('leaves alone a session that the same answer has begun', () => {
	const headers = new Headers({ 'set-cookie': 'bimtek.session_token=new; Path=/' });
	appendCookies(
		headers,
		['bimtek.session_token=; Max-Age=0', 'bimtek.session_data=; Max-Age=0'],
		url
	);
	expect(headers.getSetCookie()).toEqual([
		'bimtek.session_token=new; Path=/',
		'bimtek.session_data=; Max-Age=0; Secure'
	]);
});
