import { expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

const here = 'https://bimtek.example';

it.each([
	['/kepegawaian', '/kepegawaian'],
	['/kepegawaian?keadaan=belum&halaman=2', '/kepegawaian?keadaan=belum&halaman=2'],
	['/kepegawaian/orang/7', '/kepegawaian/orang/7'],
	['https://bimtek.example/kepegawaian/orang/7', '/kepegawaian/orang/7']
])('goes back to %s', (wanted, address) => {
	expect(wayBack('/kepegawaian', wanted, here)).toBe(address);
});

it.each([
	null,
	'',
	'https://evil.example/kepegawaian',
	'//evil.example/kepegawaian',
	'/\\evil.example/kepegawaian',
	'\\\\evil.example/kepegawaian',
	'javascript:alert(1)',
	'/kepegawaian/../belajar',
	'/kepegawaian-palsu',
	'/belajar',
	'/kepegawaian/masuk?ke=/kepegawaian/masuk',
	'http://[bad'
])('goes nowhere else: %s', (wanted) => {
	expect(wayBack('/kepegawaian', wanted, here)).toBe('/kepegawaian');
});
