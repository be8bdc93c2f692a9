import { newRegistration } from '#lib/client/log/new-registration.ts';
import type { AttemptAt, Learner } from '#lib/client/learner.ts';
import type { Language } from '#lib/domain/course/course.ts';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { began, type Said } from '#lib/domain/statement/say.ts';
import type { PackHash, Registration } from '#lib/domain/statement/statement.ts';
import type { ActivityView } from '../../../../course-view.ts';

/** What a new attempt runs on: the pack that is open on this screen. */
export type Ground = { readonly pack: PackHash; readonly language: Language };

/** The attempt that one activity's screen plays, and the only way it writes to the log. */
export type ActivityRecord = {
	/** The attempt on this screen, ended or not; `undefined` until one has begun. */
	readonly attempt: Attempt | undefined;
	/** Resolves when what was said is durable, the attempt's beginning included; else rejects. */
	record(ground: Ground, said: readonly Said[]): Promise<void>;
	/** A thought about an attempt, ended or not: it never begins another one. */
	note(ground: Ground, about: Attempt | undefined, said: Said): Promise<void>;
	/** Leaves the attempt on this screen, ended or not; what is recorded next begins another one. */
	leave(): void;
};

/**
 * Follows the newest open attempt of this device, whichever tab began it, and stays with it when it
 * has ended, so that its ending can be seen.
 */
export function activityRecord(
	learner: Pick<Learner, 'attempts' | 'record'>,
	activity: () => ActivityView
): ActivityRecord {
	/** An unfinished attempt that was left, because it cannot go on. */
	let left: Registration | undefined = $state();
	let shown: Registration | undefined = $state(openHere()?.registration);
	/** Named before it is in the log, so that two quick answers begin one attempt and not two. */
	let fresh: Registration | undefined;
	const attempt = $derived(
		learner.attempts.current?.find(({ registration }) => registration === shown) ?? openHere()
	);

	function openHere(): Attempt | undefined {
		const { open } = activity();
		return open.kind === 'here' && open.attempt.registration !== left ? open.attempt : undefined;
	}

	function current({ pack, language }: Ground): AttemptAt {
		const { key } = activity();
		if (attempt && !attempt.end) {
			const { registration } = attempt;
			return { registration, pack: attempt.pack, activity: key, language };
		}
		if (fresh === attempt?.registration) fresh = undefined; // it has ended
		fresh ??= newRegistration();
		return { registration: fresh, pack, activity: key, language };
	}

	async function record(ground: Ground, said: readonly Said[]) {
		const at = current(ground);
		// The log may be a moment behind what was just recorded here.
		const isNew = at.registration !== attempt?.registration && at.registration !== shown;
		await learner.record(at, isNew ? [began(at.activity), ...said] : said);
		shown = at.registration;
	}

	return {
		get attempt() {
			return attempt;
		},
		record,
		async note(ground, about, said) {
			if (!about?.end) return record(ground, [said]);
			const { registration, pack, activity: key } = about;
			await learner.record({ registration, pack, activity: key, language: ground.language }, [
				said
			]);
		},
		leave() {
			if (attempt && !attempt.end) left = attempt.registration;
			shown = undefined;
			fresh = undefined;
		}
	};
}
