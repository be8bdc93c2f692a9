import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const purpose = 'bimtek-netral/issuer-key/v1';

/** AES-256-GCM under a key derived from the installation's secret; `keyId` is bound to the text. */
export function sealKey(text: string, keyId: string, secret: string): string {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), iv);
	cipher.setAAD(Buffer.from(keyId));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
	return `v1.${iv.toString('base64url')}.${sealed.toString('base64url')}`;
}

/** `undefined` when the secret is another one or the text was changed. */
export function openKey(sealed: string, keyId: string, secret: string): string | undefined {
	const [version, iv = '', body = ''] = sealed.split('.');
	if (version !== 'v1') return undefined;
	const bytes = Buffer.from(body, 'base64url');
	try {
		const decipher = createDecipheriv(
			'aes-256-gcm',
			sealingKey(secret),
			Buffer.from(iv, 'base64url'),
			{ authTagLength: 16 }
		);
		decipher.setAAD(Buffer.from(keyId));
		decipher.setAuthTag(bytes.subarray(-16));
		return decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
	} catch {
		return undefined;
	}
}

function sealingKey(secret: string): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
