import * as v from 'valibot';
import { actCount, dilemmaCount, text } from './parts.ts';

/** Short names, by number, of what a course is to be about. */
export const coverageFile = v.strictObject({
	acts: named(actCount),
	dilemmas: named(dilemmaCount)
});

function named(count: number) {
	const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
	return v.strictObject(v.entriesFromList(numbers, text));
}
