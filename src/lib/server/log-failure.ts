type Failure = {
	readonly id: string;
	readonly status: number;
	readonly method: string;
	/** The pattern of the address, never the address: it may name a person. */
	readonly route: string | null;
	readonly error: unknown;
};

/** One line of JSON on stderr, without addresses, bodies or names. */
export function logFailure({ error, ...failure }: Failure): void {
	const cause = error instanceof Error ? (error.stack ?? error.message) : typeof error;
	const line = JSON.stringify({ at: new Date().toISOString(), level: 'error', ...failure, cause });
	process.stderr.write(`${line}\n`);
}
