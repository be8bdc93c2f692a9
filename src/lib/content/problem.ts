import type { Language } from '#lib/domain/course/course.ts';

/** Something an author has to fix or should look at, said in the author's terms. */
export type Problem = {
	/** A warning leaves the course usable; an error does not. */
	readonly severity: 'error' | 'warning';
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
};

export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Collects problems while files are read, so that authors get all of them at once. */
export type Report = {
	readonly error: (place: Place, message: string) => void;
	readonly warn: (place: Place, message: string) => void;
	/** For what only authors need to know: a rule of `docs/rules/content.md` that is not kept. */
	readonly advise: (place: Place, message: string) => void;
	/** Remembers a text, for the rules about words. */
	readonly keep: (text: TextRead) => void;
	readonly problems: readonly Problem[];
	readonly advice: readonly Problem[];
	readonly texts: readonly TextRead[];
};

/** A file of words as it was read. */
export type TextRead = {
	readonly file: string;
	readonly language: Language;
	readonly text: string;
	readonly words: number;
};

export function openReport(): Report {
	const problems: Problem[] = [];
	const advice: Problem[] = [];
	const texts: TextRead[] = [];
	return {
		error: (place, message) => void problems.push(problemAt('error', place, message)),
		warn: (place, message) => void problems.push(problemAt('warning', place, message)),
		advise: (place, message) => void advice.push(problemAt('warning', place, message)),
		keep: (text) => void texts.push(text),
		problems,
		advice,
		texts
	};
}

export function problemAt(
	severity: Problem['severity'],
	{ file, line, column }: Place,
	message: string
): Problem {
	return { severity, file, line, column, message };
}

export function startOf(file: string): Place {
	return { file, line: 1, column: 1 };
}
