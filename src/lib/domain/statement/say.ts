import { objectId, type ActivityKey } from '../course/activity-key.ts';
import { extension, verb, type Statement } from './statement.ts';

/** What happened. Who, when, in which attempt and under which id are added where those are known. */
export type Said = Pick<Statement, 'verb' | 'object' | 'result'> & {
	readonly extensions?: Readonly<Record<string, unknown>>;
};

export function began(key: ActivityKey): Said {
	return { verb: verbNamed('initialized'), object: activity(key) };
}

export function readSection(key: ActivityKey, section: string): Said {
	return { verb: verbNamed('experienced'), object: activity(key, section) };
}

/** A choice; `timedOut` if it was taken because the time was over. */
export function chose(
	key: ActivityKey,
	scene: string,
	choice: string,
	step: number,
	timedOut = false
): Said {
	return {
		verb: verbNamed('answered'),
		object: activity(key, scene),
		result: { response: choice },
		extensions: { [extension.step]: step, ...(timedOut && { [extension.timedOut]: true }) }
	};
}

export function answered(key: ActivityKey, question: string, response: string): Said {
	return { verb: verbNamed('answered'), object: activity(key, question), result: { response } };
}

/** What somebody thought at a scene; an empty text takes it back. At most `longestNote` characters. */
export function noted(key: ActivityKey, scene: string, text: string): Said {
	return {
		verb: verbNamed('commented'),
		object: activity(key, scene),
		result: { response: text.slice(0, longestNote) }
	};
}

/** Long enough for a thought, and always within what a statement may weigh. */
export const longestNote = 1500;

/** A scene or question of an earlier attempt, answered again in a refresher. It is not graded. */
export function refreshed(key: ActivityKey, item: string, response: string, right: boolean): Said {
	return {
		verb: verbNamed('responded'),
		object: activity(key, item),
		result: { response, success: right }
	};
}

export type Ended = {
	readonly outcome: 'completed' | 'passed' | 'failed';
	/** 0–1; absent for what is not scored. */
	readonly scaled?: number;
	readonly answers: number;
	/** Milliseconds spent, as far as the device can tell. */
	readonly spentMs?: number;
};

export function ended(key: ActivityKey, { outcome, scaled, answers, spentMs }: Ended): Said {
	return {
		verb: verbNamed(outcome),
		object: activity(key),
		result: {
			completion: true,
			...(outcome !== 'completed' && { success: outcome === 'passed' }),
			...(scaled !== undefined && { score: { scaled } }),
			...(spentMs !== undefined && { duration: isoDuration(spentMs) })
		},
		extensions: { [extension.answers]: answers }
	};
}

function activity(key: ActivityKey, part?: string): Statement['object'] {
	return { objectType: 'Activity', id: objectId(key, part) };
}

function verbNamed(name: keyof typeof verb): Statement['verb'] {
	return { id: verb[name], display: { 'en-US': name } };
}

/** ISO 8601 with hundredths of a second, as xAPI compares durations. */
function isoDuration(ms: number): string {
	return `PT${(Math.max(0, ms) / 1000).toFixed(2)}S`;
}
