import { useDevice } from '#lib/client/device.ts';
import { useLearner } from '#lib/client/learner.ts';
import type { Reactive } from '#lib/client/reactive.ts';
import { today, type LocalDay } from '#lib/client/refreshers/local-day.ts';
import { refreshersHere, type RefreshersHere } from '#lib/client/refreshers/refreshers-here.ts';
import { todaysSession, type TodaysSession } from '#lib/client/refreshers/todays-session.ts';
import { useTranslator } from '#lib/i18n/translator.svelte.ts';

export type Refreshers = RefreshersHere & {
	readonly session: TodaysSession;
	/** The day that this is true on. */
	readonly today: LocalDay;
};

/** Where this learner's refreshers stand; `undefined` while they are looked up. Call it in a component. */
export function useRefreshers(): Reactive<Refreshers | undefined> {
	const device = useDevice();
	const learner = useLearner();
	const translator = useTranslator();

	let found: Refreshers | undefined = $state.raw();
	let asked = 0;

	async function look(language: typeof translator.language) {
		const turn = (asked += 1);
		const day = today();
		const given = { device, learner, language };
		const session = await todaysSession({ ...given, today: day });
		const here = await refreshersHere({ ...given, seed: '' }, await learner.reviews());
		if (turn === asked) found = { ...here, session, today: day };
	}

	function again() {
		if (document.visibilityState === 'visible') void look(translator.language);
	}

	// Whatever is new in the log may move a date, and so may the next morning.
	$effect(() => {
		follow(learner.attempts, device.packs);
		void look(translator.language);
	});
	$effect(() => {
		document.addEventListener('visibilitychange', again);
		return () => document.removeEventListener('visibilitychange', again);
	});

	function follow(...all: readonly Reactive<unknown>[]) {
		all.forEach((one) => one.current);
	}

	return {
		get current() {
			return found;
		}
	};
}
