import type { Device } from '../device.ts';
import type { Learner } from '../learner.ts';
import { packFor } from '../packs/pack-offers.ts';
import { PackNotHere } from '../packs/pack-on-device.ts';
import { languages, type Language, type Module } from '#lib/domain/course/course.ts';
import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';

export type ModuleHere = { readonly pack: PackHash; readonly module: Module };

export type ModulesHere = {
	open(pack: PackHash): Promise<ModuleHere | undefined>;
	/** The newest packs of the activity's module, those in the wanted language first. */
	newest(key: ActivityKey, language: Language): Promise<readonly ModuleHere[]>;
};

/** The packs on this device; one that is not here is no error. */
export function modulesHere(
	device: Pick<Device, 'catalogue' | 'packs'>,
	learner: Pick<Learner, 'openModule'>
): ModulesHere {
	async function open(pack: PackHash): Promise<ModuleHere | undefined> {
		try {
			return { pack, module: await learner.openModule(pack) };
		} catch (cause) {
			if (cause instanceof PackNotHere) return undefined;
			throw cause;
		}
	}

	return {
		open,
		async newest(key, language) {
			const [course = '', module = ''] = key.split('/');
			const wanted = [language, ...languages.filter((other) => other !== language)];
			const hashes = wanted.flatMap(
				(one) =>
					packFor(device.catalogue.current, device.packs.current ?? [], {
						course,
						module,
						language: one
					}) ?? []
			);
			const opened = await Promise.all(hashes.map(open));
			return opened.filter((one) => one !== undefined);
		}
	};
}
