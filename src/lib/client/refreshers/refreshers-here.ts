import type { Language } from '#lib/domain/course/course.ts';
import { askedItem, type AskedItem } from '#lib/domain/refresher/asked-item.ts';
import {
	cardId,
	refresherCards,
	type Judged,
	type RefresherCard
} from '#lib/domain/refresher/refresher-card.ts';
import type { Review } from '#lib/domain/refresher/review.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import type { PackHash, Registration } from '#lib/domain/statement/statement.ts';
import type { Device } from '../device.ts';
import type { Learner } from '../learner.ts';
import { modulesHere, type ModulesHere } from './modules-here.ts';
import { schedule } from './schedule.ts';

export type RefresherItem = {
	readonly card: RefresherCard;
	/** ISO. */
	readonly due: string;
	/** The pack that it is asked from. */
	readonly pack: PackHash;
	readonly asked: AskedItem;
};

export type RefreshersHere = {
	/** Soonest first. */
	readonly items: readonly RefresherItem[];
	/** How many more there are whose item no pack on this device has any more. */
	readonly missing: number;
	/** Modules with answers of theirs, made elsewhere, that no pack on this device can read. */
	readonly absent: number;
};

export type Wanted = {
	readonly device: Pick<Device, 'catalogue' | 'packs'>;
	readonly learner: Pick<Learner, 'attempts' | 'openModule'>;
	readonly language: Language;
	/** Shuffles the options of questions. */
	readonly seed: string;
};

/** Everything that comes back some day, as the packs on this device tell it. */
export async function refreshersHere(
	{ device, learner, language, seed }: Wanted,
	reviews: readonly Review[]
): Promise<RefreshersHere> {
	const modules = modulesHere(device, learner);
	const attempts = (learner.attempts.current ?? []).filter(({ end }) => end);
	const judged = await judge(modules, attempts, language);
	const cards = refresherCards(attempts, reviews, (one) => judged.get(one.registration));
	const items = await Promise.all(
		schedule(cards).map(async ({ card, due }) => {
			const told = await tell(modules, card, language, seed);
			return told && { card, due, ...told };
		})
	);
	const here = items.filter((item) => item !== undefined);
	const known = new Set(cards.map(({ id }) => id));
	const lost = reviews.map((one) => cardId(one.activity, one.item)).filter((id) => !known.has(id));
	return {
		items: here,
		missing: items.length - here.length + new Set(lost).size,
		absent: absentModules(attempts, judged)
	};
}

function absentModules(
	attempts: readonly Attempt[],
	judged: ReadonlyMap<Registration, Judged>
): number {
	const unread = attempts.filter(
		({ registration, choices, responses }) =>
			choices.size + responses.size > 0 && !judged.get(registration)
	);
	return new Set(unread.map(({ activity }) => activity.split('/').slice(0, 2).join('/'))).size;
}

/** By the attempt's own pack, or by the newest one where its own is gone. */
async function judge(
	modules: ModulesHere,
	attempts: readonly Attempt[],
	language: Language
): Promise<ReadonlyMap<Registration, Judged>> {
	const entries = attempts.map(async ({ registration, activity: key, pack }) => {
		const own = await modules.open(pack);
		const [newest] = own ? [] : await modules.newest(key, language);
		const activity = (own ?? newest)?.module.activities.find(({ id }) => id === activityIdIn(key));
		return [registration, activity && { activity, own: own !== undefined }] as const;
	});
	return new Map(await Promise.all(entries));
}

/** From the newest pack that still has the item, else from one that it was missed on. */
async function tell(modules: ModulesHere, card: RefresherCard, language: Language, seed: string) {
	const { activity, item, path, packs } = card;
	const older = await Promise.all(packs.map((pack) => modules.open(pack)));
	for (const here of [...(await modules.newest(activity, language)), ...older]) {
		if (!here) continue;
		const wanted = { activityId: activityIdIn(activity), item, path };
		const asked = askedItem(here.module, wanted, seed);
		if (asked) return { pack: here.pack, asked };
	}
	return undefined;
}

function activityIdIn(key: string): string {
	return key.split('/')[2] ?? '';
}
