import { existsSync } from 'node:fs';
import { compileCourses } from '#lib/content/compile-courses.ts';
import { courseFoldersIn, foldersIn } from '#lib/content/folders-in.ts';
import { openReport, type Problem } from '#lib/content/problem.ts';
import { readRegistry, type Registry } from '#lib/content/read-registry.ts';
import { offerOf } from '../packs/offer.ts';
import type { AuthorCase, AuthorProblem } from './author-case.ts';
import { looseYaml, textIn } from './loose-yaml.ts';
import { readCase } from './read-case.ts';
import { scenesInFile, type SceneLines } from './scenes-in-file.ts';

export type AuthorModule = {
	readonly id: string;
	readonly title: string;
	readonly folder: string;
	readonly cases: readonly AuthorCase[];
};

export type AuthorCourse = {
	readonly id: string;
	readonly title: string;
	readonly modules: readonly AuthorModule[];
};

/** Everything that an author sees: each mistake, and every case as far as it can be read. */
export type Library = {
	readonly courses: readonly AuthorCourse[];
	readonly problems: readonly AuthorProblem[];
	/** What learners would be offered; absent while there is an error. */
	readonly tag?: string;
};

type Reading = {
	readonly root: string;
	readonly registry: Registry | undefined;
	readonly problems: readonly AuthorProblem[];
};

export async function readLibrary(root: string): Promise<Library> {
	const compiled = await compileCourses(root);
	const found = compiled.kind === 'compiled' ? compiled.warnings : compiled.problems;
	const problems = placed(root, found);
	const reading: Reading = {
		root,
		registry: existsSync(root) ? readRegistry(`${root}/regulations`, openReport()) : undefined,
		problems
	};
	const courses = existsSync(root)
		? courseFoldersIn(root).map((id) => readCourse(id, reading))
		: [];
	return {
		courses,
		problems,
		...(compiled.kind === 'compiled' && { tag: offerOf(compiled.courses, compiled.reference).tag })
	};
}

/** The folders are what an author sees, so they are walked whatever course.yaml says. */
function readCourse(id: string, reading: Reading): AuthorCourse {
	const path = `${reading.root}/${id}`;
	const modules = foldersIn(path).map((name) => readModule(id, name, reading));
	return { id, title: textIn(looseYaml(`${path}/id.yaml`), 'title') ?? id, modules };
}

function readModule(course: string, name: string, reading: Reading): AuthorModule {
	const { root, registry, problems } = reading;
	const folder = `${course}/${name}`;
	const id = name.replace(/^\d+-/, '');
	const activities = activitiesIn(looseYaml(`${root}/${folder}/module.yaml`));
	const order = (caseId: string) => {
		const at = activities.findIndex((activity) => activity.id === caseId);
		return at < 0 ? activities.length : at;
	};
	const cases = foldersIn(`${root}/${folder}`)
		.filter((caseId) => existsSync(`${root}/${folder}/${caseId}/scenario.yaml`))
		.sort((a, b) => order(a) - order(b))
		.map((caseId) => {
			const own = `${folder}/${caseId}`;
			return readCase(
				{ course, module: id, id: caseId },
				{
					root,
					folder: own,
					minutes: activities.find((activity) => activity.id === caseId)?.minutes,
					registry,
					problems: problems.filter(({ file }) => file.startsWith(`${own}/`) || file === own)
				}
			);
		});
	const title = textIn(looseYaml(`${root}/${folder}/id.yaml`), 'title') ?? id;
	return { id, title, folder, cases };
}

function activitiesIn(module: unknown): readonly { id: string; minutes: number | undefined }[] {
	const named: unknown =
		typeof module === 'object' && module !== null && 'activities' in module
			? module.activities
			: undefined;
	if (!Array.isArray(named)) return [];
	return named.flatMap((activity: unknown) => {
		const id = textIn(activity, 'id');
		const minutes = Number(textIn(activity, 'minutes'));
		return id === undefined
			? []
			: [{ id, minutes: Number.isFinite(minutes) ? minutes : undefined }];
	});
}

/** Files told from the courses folder, never from the machine's root, and the scene by its lines. */
function placed(root: string, problems: readonly Problem[]): readonly AuthorProblem[] {
	const scenes = new Map<string, readonly SceneLines[]>();
	return problems.map((problem) => {
		const { file, line } = problem;
		const known = scenes.get(file) ?? (file.endsWith('.yaml') ? scenesInFile(file) : []);
		scenes.set(file, known);
		const scene = known.find(({ from, to }) => line >= from && line <= to);
		const inFolder = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : '.';
		return { ...problem, file: inFolder, ...(scene && { sceneId: scene.sceneId }) };
	});
}
