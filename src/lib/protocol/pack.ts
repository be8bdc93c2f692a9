import type { Module } from '#lib/domain/course/course.ts';

/** 2 since cases ask for roles, moods and timers; whoever reads 2 reads 1. */
export const packFormat = 2;

/**
 * `GET /api/packs/<hash>`: one module in one language, immutable. The body is canonical JSON and
 * `hash` is its SHA-256 in lower-case hex, so whoever holds the bytes can check them.
 */
export type Pack = { readonly format: 1 | typeof packFormat; readonly module: Module };

export type OpenedPack =
	| { readonly kind: 'opened'; readonly pack: Pack }
	| { readonly kind: 'wrong-hash'; readonly found: string }
	| { readonly kind: 'unknown-format' };

/** Opens a pack only if its bytes are the ones that the hash promises. */
export async function openPack(hash: string, text: string): Promise<OpenedPack> {
	const found = await packHash(text);
	if (found !== hash) return { kind: 'wrong-hash', found };
	// The hash comes from our own catalogue or log, so the shape is the compiler's.
	const pack = JSON.parse(text) as { format: number };
	if (pack.format !== 1 && pack.format !== packFormat) return { kind: 'unknown-format' };
	return { kind: 'opened', pack: pack as Pack };
}

export async function packHash(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
