/** Now, as this page knows it. */
export type Moment = {
	/** The device's clock, ISO 8601 in UTC. */
	readonly at: string;
	readonly page: string;
	/** Monotonic since the page began. */
	readonly elapsedMs: number;
};

const page = crypto.randomUUID();

export function thisMoment(): Moment {
	return {
		at: new Date().toISOString(),
		page,
		elapsedMs: Math.round(performance.now())
	};
}
