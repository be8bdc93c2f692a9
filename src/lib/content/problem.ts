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
	readonly problems: readonly Problem[];
};

export function openReport(): Report {
	const problems: Problem[] = [];
	const add = (severity: Problem['severity'], { file, line, column }: Place, message: string) =>
		void problems.push({ severity, file, line, column, message });
	return {
		error: (place, message) => add('error', place, message),
		warn: (place, message) => add('warning', place, message),
		problems
	};
}

export function startOf(file: string): Place {
	return { file, line: 1, column: 1 };
}
