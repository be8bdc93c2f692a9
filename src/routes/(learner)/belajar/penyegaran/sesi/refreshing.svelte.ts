import { thisMoment } from '#lib/client/log/moment.ts';
import type { RefresherItem } from '#lib/client/refreshers/refreshers-here.ts';
import type { TodaysSession } from '#lib/client/refreshers/todays-session.ts';
import { isRight } from '#lib/domain/refresher/asked-item.ts';
import { lengthOfSession, nextInSession } from '#lib/domain/refresher/next-in-session.ts';
import { saving } from '#lib/player/saving.svelte.ts';

/** The answer that is told now; it is on the disk. */
export type ToldAnswer = {
	readonly item: RefresherItem;
	readonly response: string;
	readonly right: boolean;
	/** It was the item's second turn in this session. */
	readonly again: boolean;
};

type Options = TodaysSession & {
	/** The answer is shown only after this resolves. */
	readonly onanswer: (item: RefresherItem, response: string, right: boolean) => Promise<void>;
};

export type Refreshing = ReturnType<typeof startRefreshing>;

/** One short session: ask, save, tell, go on. */
export function startRefreshing({ plan, waiting, answered: before, onanswer }: Options) {
	const ids = plan.map(({ card }) => card.id);
	const save = saving();
	let answered = $state.raw(before);
	let told: ToldAnswer | undefined = $state.raw();

	function next() {
		const asks = nextInSession(ids, answered);
		const item = plan.find(({ card }) => card.id === asks?.id);
		return asks && item && { item, again: asks.again };
	}

	return {
		save,
		plan,
		waiting,
		/** What is asked now; `undefined` while an answer is told, and at the end. */
		get asking() {
			return told ? undefined : next();
		},
		get told() {
			return told;
		},
		/** Everything in this session, before a reload too. */
		get answered() {
			return answered;
		},
		/** How many are asked in all, second turns that are already certain included. */
		get length() {
			return lengthOfSession(ids, answered);
		},
		answer(response: string) {
			const asks = told ? undefined : next();
			if (!asks) return Promise.resolve();
			const { item, again } = asks;
			const right = isRight(item.asked, response);
			return save.first(
				response,
				() => onanswer(item, response, right),
				() => {
					told = { item, response, right, again };
					answered = [...answered, { id: item.card.id, at: thisMoment().at, right }];
				}
			);
		},
		goOn: () => {
			told = undefined;
		}
	};
}
