import type { Language } from '#lib/domain/course/course.ts';
import { compare } from '#lib/domain/shared/compare.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { Catalogue } from '#lib/protocol/catalogue.ts';
import type { PackOnDevice } from './pack-on-device.ts';

export type PackOffer = {
	readonly course: string;
	readonly module: string;
	readonly language: Language;
	/** The newest pack, and what it weighs over the wire. */
	readonly hash: PackHash;
	readonly bytes: number;
	readonly state: 'absent' | 'here' | 'update';
	/** The newest pack of that module on this device. */
	readonly here?: PackHash;
};

/** What could be downloaded, module by module and language by language. */
export function packOffers(
	catalogue: Catalogue,
	packs: readonly PackOnDevice[]
): readonly PackOffer[] {
	return catalogue.courses.flatMap(({ rule, packs: published }) =>
		published.map(({ module, language, hash, bytes }): PackOffer => {
			const here = packFor(catalogue, packs, { course: rule.id, module, language });
			return {
				course: rule.id,
				module,
				language,
				hash: hash as PackHash, // the catalogue names packs by nothing else
				bytes,
				state: here === undefined ? 'absent' : here === hash ? 'here' : 'update',
				...(here !== undefined && { here })
			};
		})
	);
}

type Which = { readonly course: string; readonly module: string; readonly language: Language };

/** The pack to begin a new attempt on: the newest of the module on this device. */
export function packFor(
	catalogue: Catalogue | undefined,
	packs: readonly PackOnDevice[],
	{ course, module, language }: Which
): PackHash | undefined {
	const here = packs
		.filter((one) => one.course === course && one.module === module && one.language === language)
		.sort((a, b) => compare(b.savedAt, a.savedAt));
	const published = catalogue?.courses
		.find(({ rule }) => rule.id === course)
		?.packs.find((one) => one.module === module && one.language === language);
	return (here.find(({ hash }) => hash === published?.hash) ?? here[0])?.hash;
}
