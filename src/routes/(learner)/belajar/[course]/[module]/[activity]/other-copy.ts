import type { PackOnDevice } from '#lib/client/packs/pack-on-device.ts';
import { compare } from '#lib/domain/shared/compare.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { ModuleView } from '../../../../course-view.ts';

/** The newest other copy of a module on this device, in the same language if there is one. */
export function otherCopy(
	packs: readonly PackOnDevice[],
	{ course, rule }: Pick<ModuleView, 'course' | 'rule'>,
	broken: PackHash
): PackOnDevice | undefined {
	const language = packs.find(({ hash }) => hash === broken)?.language;
	const others = packs
		.filter((pack) => pack.course === course && pack.module === rule.id && pack.hash !== broken)
		.sort((a, b) => compare(b.savedAt, a.savedAt));
	return others.find((pack) => pack.language === language) ?? others[0];
}
