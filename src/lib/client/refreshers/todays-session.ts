import { cardId } from '#lib/domain/refresher/refresher-card.ts';
import { nextInSession, type Answered } from '#lib/domain/refresher/next-in-session.ts';
import type { Review } from '#lib/domain/refresher/review.ts';
import { sessionPlan } from '#lib/domain/refresher/session-plan.ts';
import type { Registration } from '#lib/domain/statement/statement.ts';
import type { Learner } from '../learner.ts';
import { newRegistration } from '../log/new-registration.ts';
import { isDue } from './is-due.ts';
import { localDay, type LocalDay } from './local-day.ts';
import { refreshersHere, type RefresherItem, type Wanted } from './refreshers-here.ts';

export type TodaysSession = {
	readonly registration: Registration;
	readonly plan: readonly RefresherItem[];
	/** In this session, before the page was opened. */
	readonly answered: readonly Answered[];
	/** How many more are due that did not fit into it. */
	readonly waiting: number;
};

type Given = Omit<Wanted, 'seed' | 'learner'> & {
	readonly learner: Wanted['learner'] & Pick<Learner, 'device' | 'reviews'>;
	readonly today: LocalDay;
};

/** Goes on with what this device left open today, or begins with what is due. */
export async function todaysSession(given: Given): Promise<TodaysSession> {
	const reviews = await given.learner.reviews();
	const last = lastToday(reviews, given.learner.device, given.today);
	if (last !== undefined) {
		const begun = await sessionOf(given, last, reviews);
		const ids = begun.plan.map(({ card }) => card.id);
		if (nextInSession(ids, begun.answered)) return begun;
	}
	return sessionOf(given, newRegistration(), reviews);
}

/** The plan follows from what the log was before the session, so a reload finds it again. */
async function sessionOf(
	given: Given,
	registration: Registration,
	reviews: readonly Review[]
): Promise<TodaysSession> {
	const before = reviews.filter((review) => review.registration !== registration);
	const { items } = await refreshersHere({ ...given, seed: registration }, before);
	const due = items.filter((item) => isDue(item, given.today));
	const plan = sessionPlan(due.map((item) => ({ ...item, kind: item.asked.kind })));
	return {
		registration,
		plan,
		waiting: due.length - plan.length,
		answered: reviews
			.filter((review) => review.registration === registration)
			.map(({ activity, item, at, right }) => ({ id: cardId(activity, item), at, right }))
	};
}

function lastToday(
	reviews: readonly Review[],
	device: string,
	today: LocalDay
): Registration | undefined {
	return reviews.findLast((review) => review.device === device && localDay(review.at) === today)
		?.registration;
}
