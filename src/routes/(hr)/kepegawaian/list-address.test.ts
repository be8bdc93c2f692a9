import { expect, it } from 'vitest';
import { listAddress } from './list-address.ts';

it('changes one part and keeps the others', () => {
	expect(listAddress('?unit=u1&cari=siti', { keadaan: 'belum' })).toBe(
		'/kepegawaian?unit=u1&cari=siti&keadaan=belum'
	);
	expect(listAddress('?unit=u1', { unit: undefined })).toBe('/kepegawaian');
});

it('begins another question on its first page', () => {
	expect(listAddress('?halaman=7&unit=u1', { urut: '-nama' })).toBe(
		'/kepegawaian?unit=u1&urut=-nama'
	);
	expect(listAddress('?unit=u1', { halaman: '7' })).toBe('/kepegawaian?unit=u1&halaman=7');
});
