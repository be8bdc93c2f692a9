/** Now, as this page knows it. */
export type Moment = {
	/** The device's clock, ISO 8601 in UTC. */
	readonly at: string;
	readonly page: string;
	/** Monotonic since the page began. */
	readonly elapsedMs: number;
};

const page = crypto.randomUUID();

/** The last moment that a year of four digits can write; the server reads no later ones. */
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

export function thisMoment(clock = Date.now()): Moment {
	return {
		// However wrong the clock is, what was done must be readable everywhere.
		at: new Date(Math.max(0, Math.min(clock, last))).toISOString(),
		page,
		elapsedMs: Math.round(performance.now())
	};
}
