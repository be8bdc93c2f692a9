import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkSignature } from './check-signature.ts';
import { readClaims } from './read-claims.ts';

const issuer = generateKeyPairSync('ed25519');
const keys = {
	satu: { ...issuer.publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'satu', use: 'sig' }
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: object, header: object = { alg: 'EdDSA', kid: 'satu' }): string {
	const text = `${part(header)}.${part(claims)}`;
	return `${text}.${sign(null, Buffer.from(text), issuer.privateKey).toString('base64url')}`;
}

it('accepts what the issuer signed', async () => {
	expect(await checkSignature(signed({ name: 'Siti Ñ' }), keys)).toBe('valid');
});

it('refuses a certificate with one changed word', async () => {
	const [head, , signature] = signed({ name: 'Siti' }).split('.');
	const forged = `${head ?? ''}.${part({ name: 'Budi' })}.${signature ?? ''}`;
	expect(await checkSignature(forged, keys)).toBe('invalid');
});

it('refuses a certificate that says it needs no signature', async () => {
	expect(await checkSignature(signed({}, { alg: 'none', kid: 'satu' }), keys)).toBe('invalid');
});

it('says that it does not know, rather than no, without the key', async () => {
	expect(await checkSignature(signed({}), {})).toBe('unknown');
});

it('refuses what is not a certificate at all', async () => {
	expect(await checkSignature('hello', keys)).toBe('invalid');
});

it('reads the claims in any script', () => {
	expect(readClaims(signed({ name: 'Siti Ñurhaliza' }))).toEqual({ name: 'Siti Ñurhaliza' });
	expect(readClaims('hello')).toBeUndefined();
});
