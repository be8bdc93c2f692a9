import { gzipSync } from 'node:zlib';
import type { Language, Module } from '#lib/domain/course/course.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { remembering } from './remembering.ts';
import { packFormat, packHash, type Pack } from '#lib/protocol/pack.ts';

export type CompiledPack = {
	readonly module: string;
	readonly language: Language;
	readonly hash: PackHash;
	/** The canonical JSON of a `Pack`: what the hash is of and what the device gets. */
	readonly text: string;
	/** What it weighs over the wire (gzip). */
	readonly bytes: number;
};

export async function compilePack(module: Module): Promise<CompiledPack> {
	const pack: Pack = { format: packFormat, module };
	const text = canonicalJson(pack);
	const hash = (await packHash(text)) as PackHash;
	const place = `${module.course}/${module.id}/${module.language}`;
	const bytes = remember(place, hash, () => gzipSync(text).length);
	return { module: module.id, language: module.language, hash, text, bytes };
}

const remember = remembering<number>();
