/** A quiz or survey of a course, written `<module>/<activity>`. */
type Part = string;

/** What tells how much a course taught: the same test before and after it, and what people thought. */
export type Evaluation = {
	readonly before: Part;
	readonly after: Part;
	readonly survey?: Part | undefined;
};
