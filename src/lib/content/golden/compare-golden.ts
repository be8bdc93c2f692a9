import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pack } from '#lib/protocol/pack.ts';
import type { CompiledCourse } from '../compile-courses.ts';
import { goldenTranscript } from './golden-transcript.ts';
import { lineDiff } from './line-diff.ts';

/** A case that no longer tells what was accepted. */
export type GoldenChange = {
	readonly file: string;
	readonly kind: 'new' | 'changed' | 'gone';
	/** As `diff -u` shows it; '' for a case that is new or gone. */
	readonly diff: string;
	/** Makes what is told now the accepted one. */
	readonly accept: () => void;
};

/** Compares every case, in Indonesian, with its transcript `<folder>/<course>/<module>/<case>.txt`. */
export function compareGolden(
	courses: readonly CompiledCourse[],
	folder: string
): readonly GoldenChange[] {
	const told = new Map(courses.flatMap((course) => transcriptsOf(course, folder)));
	const changes = [...told].flatMap(([file, now]): GoldenChange[] => {
		const accept = () => {
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, now);
		};
		if (!existsSync(file)) return [{ file, kind: 'new', diff: '', accept }];
		const diff = lineDiff(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), now);
		return diff === '' ? [] : [{ file, kind: 'changed', diff, accept }];
	});
	const gone = transcriptsIn(folder).filter((file) => !told.has(file));
	return [
		...changes,
		...gone.map((file): GoldenChange => ({
			file,
			kind: 'gone',
			diff: '',
			accept: () => rmSync(file)
		}))
	];
}

function transcriptsOf({ rule, packs }: CompiledCourse, folder: string) {
	return packs
		.filter(({ language }) => language === 'id')
		.flatMap(({ module, text }) =>
			(JSON.parse(text) as Pack).module.activities.flatMap((activity) =>
				activity.kind === 'scenario'
					? [
							[
								join(folder, rule.id, module, `${activity.id}.txt`),
								goldenTranscript(activity.scenario)
							] as const
						]
					: []
			)
		);
}

function transcriptsIn(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.txt'))
		.map((name) => join(folder, name))
		.sort();
}
