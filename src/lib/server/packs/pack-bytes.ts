import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Database } from '../db/open-database.ts';
import { recent } from './recent.ts';

const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

export type PackBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly encoding: Encoding };

/** The bytes of a published pack, compressed once and kept: a whole office downloads the same one. */
export function createPackBytes(db: Database) {
	const kept = recent<Promise<Uint8Array<ArrayBuffer>>>(32);
	return async (hash: string, accepted: string | null): Promise<PackBytes | undefined> => {
		const encoding = encodingFor(accepted);
		const key = `${hash}.${encoding}`;
		const known = kept.get(key);
		if (known) return { bytes: await known, encoding };
		const row = await db
			.selectFrom('pack')
			.select('body')
			.where('hash', '=', hash)
			.executeTakeFirst();
		if (!row) return undefined;
		const bytes = compressed(Buffer.from(row.body), encoding);
		kept.set(key, bytes);
		return { bytes: await bytes, encoding };
	};
}

/** The best of ours that the client says it reads. */
function encodingFor(accepted: string | null): Encoding {
	const named = (accepted ?? '').split(',').map((part) => part.trim().toLowerCase());
	const reads = (name: string) =>
		named.some(
			(part) => part === name || (part.startsWith(`${name};`) && !/;q=0(\.0*)?$/.test(part))
		);
	return encodings.find(reads) ?? 'identity';
}

async function compressed(body: Buffer, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
	switch (encoding) {
		case 'br':
			return new Uint8Array(
				await promisify(brotliCompress)(body, {
					params: {
						[constants.BROTLI_PARAM_QUALITY]: 9,
						[constants.BROTLI_PARAM_SIZE_HINT]: body.length
					}
				})
			);
		case 'gzip':
			return new Uint8Array(await promisify(gzip)(body, { level: 9 }));
		case 'identity':
			return new Uint8Array(body);
	}
}
