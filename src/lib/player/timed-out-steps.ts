/** The steps of a path that the clock took. */
export type TimedOutSteps = ReadonlySet<number>;

export const noneTimedOut: TimedOutSteps = new Set();

/** A step that is taken again is judged anew, and so is everything after it. */
export function withStep(timedOut: TimedOutSteps, step: number, isLate: boolean): TimedOutSteps {
	const earlier = [...timedOut].filter((taken) => taken < step);
	return new Set(isLate ? [...earlier, step] : earlier);
}
