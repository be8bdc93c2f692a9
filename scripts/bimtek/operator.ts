import { join } from 'node:path';

/** Everything a command may touch, so that a test can give it another world. */
export type Operator = {
	readonly dataDir: string;
	readonly coursesDir: string;
	/** Without it, the one kept in `dataDir`. */
	readonly secret?: string;
	readonly now: () => Date;
	readonly readInput: () => Promise<string>;
	readonly out: (line: string) => void;
	readonly err: (line: string) => void;
};

/** 0 done, 1 not done or something is wrong, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
	/** The options, as the help shows them. */
	readonly usage: string;
	readonly about: readonly [indonesian: string, english: string];
	readonly run: (args: string[], operator: Operator) => Promise<ExitCode>;
};

export function databaseFile({ dataDir }: Operator): string {
	return join(dataDir, 'bimtek.db');
}

export function secretFile({ dataDir }: Operator): string {
	return join(dataDir, 'secret');
}

/** Both languages, one after the other. */
export function say(indonesian: string, english: string): string {
	return `${indonesian}\n${english}`;
}

/** `20261122T030000Z`: sorts by time and is allowed in every file name. */
export function stamp(now: Date): string {
	return now.toISOString().replace(/[-:]|\.\d+/g, '');
}
