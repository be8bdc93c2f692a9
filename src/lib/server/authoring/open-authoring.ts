import { filesVersion } from './files-version.ts';
import { readLibrary, type Library } from './read-library.ts';

/** The files of the courses as authors see them: always as they stand on the disk now. */
export type Authoring = {
	/** Changes whenever a file does. */
	readonly version: () => Promise<string>;
	readonly library: () => Promise<Library>;
};

/** Many tabs may ask at once; the disk is looked at no more often than this. */
const freshMs = 250;

export function openAuthoring(root: string, clock: () => number = Date.now): Authoring {
	let looked: { at: number; version: Promise<string> } | undefined;
	let read: { version: string; library: Promise<Library> } | undefined;

	const version = () => {
		if (!looked || clock() - looked.at >= freshMs) {
			looked = { at: clock(), version: filesVersion(root) };
		}
		return looked.version;
	};
	return {
		version,
		async library() {
			const now = await version();
			if (read?.version === now) return read.library;
			const library = readLibrary(root);
			read = { version: now, library };
			// A failure is told once and tried again, never kept.
			library.catch(() => (read = undefined));
			return library;
		}
	};
}
