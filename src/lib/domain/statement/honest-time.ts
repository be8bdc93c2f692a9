import { inAttemptOrder } from '../progress/in-order.ts';
import { extension, type ClockEvidence, type Statement } from './statement.ts';

/** A statement with what the server knows about when it can have been made. */
export type Received = {
	readonly statement: Statement;
	readonly receivedAt: string;
	/** When the pack that it was made on was published. */
	readonly publishedAt: string;
};

/**
 * The statements of one attempt in their order, their times moved as little as needed to be
 * possible: not before the pack was published, not before the last word of the server that the
 * device had heard, not after receipt, and not after a later statement of the same attempt.
 */
export function withHonestTimes(received: readonly Received[]): readonly Statement[] {
	const known = new Map(received.map((item) => [item.statement.id, item]));
	const honest: Statement[] = [];
	let latest = Infinity;
	for (const statement of inAttemptOrder(received.map((item) => item.statement)).toReversed()) {
		const item = known.get(statement.id);
		if (!item) continue;
		latest = Math.min(latest, Date.parse(item.receivedAt));
		const at = clamped(Date.parse(statement.timestamp), earliest(item), latest);
		latest = at;
		honest.push({ ...statement, timestamp: new Date(at).toISOString() });
	}
	return honest.toReversed();
}

function earliest({ statement, publishedAt }: Received): number {
	const clock = statement.context.extensions[extension.clock] as ClockEvidence | undefined;
	const heard = clock?.server === undefined ? NaN : Date.parse(clock.server);
	const published = Date.parse(publishedAt);
	return Number.isNaN(heard) ? published : Math.max(heard, published);
}

/** The upper bound wins: the server's own clock at receipt is the one thing that is sure. */
function clamped(at: number, from: number, to: number): number {
	return Math.min(Math.max(Number.isNaN(at) ? from : at, from), to);
}
