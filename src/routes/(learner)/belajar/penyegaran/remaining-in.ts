import type { RefresherItem } from '#lib/client/refreshers/refreshers-here.ts';
import type { TodaysSession } from '#lib/client/refreshers/todays-session.ts';
import { nextInSession } from '#lib/domain/refresher/next-in-session.ts';

/** What a session still asks, if everything is answered right from here on. */
export function remainingIn({ plan, answered }: TodaysSession): readonly RefresherItem[] {
	return plan.filter(({ card }) => nextInSession([card.id], answered) !== undefined);
}
