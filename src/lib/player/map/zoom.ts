type Size = { readonly width: number; readonly height: number };

export const smallestScale = 0.25;
export const largestScale = 2;

/** Fills the width of the room, as long as headings stay readable and do not shout. */
export function readableScale({ width }: Size, room: Size): number {
	return bounded(room.width / width || 1, 0.85, 1.3);
}

/** All of the picture at once. */
export function wholeScale({ width, height }: Size, room: Size): number {
	return bounded(Math.min(room.width / width, room.height / height) || 1, smallestScale, 1.3);
}

/** A step of a quarter in or out. */
export function zoomStep(scale: number, step: 1 | -1): number {
	return bounded(step === 1 ? scale * 1.25 : scale / 1.25, smallestScale, largestScale);
}

function bounded(scale: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, scale));
}
