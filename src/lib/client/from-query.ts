import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { storageFailureIn } from './database/storage-failure.ts';
import type { Reactive } from './reactive.ts';

/**
 * Reads a Dexie query as if it were `$state`; `undefined` until the first answer.
 * A failed query throws where it is read, so that a `<svelte:boundary>` can say so.
 */
export function fromQuery<T>(query: () => Promise<T>): Reactive<T | undefined> {
	const { answer, follow } = answersOf<T | undefined>(query, undefined);
	const subscribe = createSubscriber(follow);
	return {
		get current() {
			subscribe();
			return answer();
		}
	};
}

/**
 * Like `fromQuery`, but begins with an answer that is known and follows the query as long as the
 * page lives; so code that runs outside a screen reads what is true now.
 */
export function followQuery<T>(query: () => Promise<T>, first: T): Reactive<T> {
	const { answer, follow } = answersOf(query, first);
	let update: () => void = () => undefined;
	const subscribe = createSubscriber((told) => void (update = told));
	follow(() => update());
	return {
		get current() {
			subscribe();
			return answer();
		}
	};
}

function answersOf<T>(query: () => Promise<T>, first: T) {
	let latest = first;
	let failure: Error | undefined;
	return {
		answer: () => {
			if (failure) throw failure;
			return latest;
		},
		follow: (update: () => void) => {
			const subscription = liveQuery(query).subscribe({
				next(value) {
					latest = value;
					failure = undefined;
					update();
				},
				error(cause: unknown) {
					failure =
						storageFailureIn(cause) ?? new Error('A query on this device failed', { cause });
					update();
				}
			});
			return () => subscription.unsubscribe();
		}
	};
}
