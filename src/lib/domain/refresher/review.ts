import type { ActivityKey } from '../course/activity-key.ts';
import { factIn } from '../progress/fact.ts';
import { deviceOf, inOrder } from '../progress/in-order.ts';
import type { Registration, Statement } from '../statement/statement.ts';

/** One item asked again: a question or a scene, and whether the answer was right at that time. */
export type Review = {
	readonly at: string;
	/** One for each session. */
	readonly registration: Registration;
	readonly device: string;
	readonly activity: ActivityKey;
	readonly item: string;
	readonly response: string;
	readonly right: boolean;
};

/** Every review in a log, in the log's one order, whatever order or repetition it arrived in. */
export function reviewsIn(log: readonly Statement[]): readonly Review[] {
	return inOrder(log).flatMap((statement) => {
		const fact = factIn(statement);
		if (fact?.kind !== 'item-refreshed') return [];
		const { at, registration, activity, item, response, right } = fact;
		return [{ at, registration, device: deviceOf(statement), activity, item, response, right }];
	});
}
