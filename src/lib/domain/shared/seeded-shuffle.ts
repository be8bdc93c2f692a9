/** The same seed gives the same order on every device and on the server. */
export function seededShuffle<T>(items: readonly T[], seed: string): readonly T[] {
	const next = randomFrom(seed);
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const other = Math.floor(next() * (last + 1));
		const kept = shuffled[last] as T;
		shuffled[last] = shuffled[other] as T;
		shuffled[other] = kept;
	}
	return shuffled;
}

/** FNV-1a spreads the seed over 32 bits; mulberry32 makes numbers in [0, 1) of it. */
function randomFrom(seed: string): () => number {
	let state = 0x811c9dc5;
	for (let at = 0; at < seed.length; at += 1) {
		state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
	}
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}
