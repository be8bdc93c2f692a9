import { keyIn, type ActivityKey } from '../course/activity-key.ts';
import {
	extension,
	verb,
	type PackHash,
	type Registration,
	type Statement
} from '../statement/statement.ts';

/** A statement in our own words. Old spellings are translated here and nowhere else. */
export type Fact = {
	readonly registration: Registration;
	readonly pack: PackHash;
	readonly activity: ActivityKey;
	readonly at: string;
} & (
	| { readonly kind: 'attempt-begun' }
	| { readonly kind: 'section-read'; readonly section: string }
	| {
			readonly kind: 'choice-made';
			readonly scene: string;
			readonly choice: string;
			readonly step: number;
			/** The time was over before anything was chosen. */
			readonly timedOut: boolean;
	  }
	| { readonly kind: 'question-answered'; readonly question: string; readonly response: string }
	| { readonly kind: 'note-taken'; readonly scene: string; readonly text: string }
	/** Outside any attempt: its registration is a refresher's. */
	| {
			readonly kind: 'item-refreshed';
			readonly item: string;
			readonly response: string;
			readonly right: boolean;
	  }
	| {
			readonly kind: 'attempt-ended';
			readonly passed: boolean;
			readonly scaled?: number;
			readonly answers: number;
	  }
);

/** `undefined` for what we do not know: another app may write to the same log. */
export function factIn(statement: Statement): Fact | undefined {
	const object = keyIn(statement.object.id);
	if (!object) return undefined;
	const { context, result, timestamp: at } = statement;
	const about = {
		registration: context.registration,
		pack: context.revision,
		activity: object.key,
		at
	};
	switch (statement.verb.id) {
		case verb.initialized:
			return { ...about, kind: 'attempt-begun' };
		case verb.experienced:
			return object.part ? { ...about, kind: 'section-read', section: object.part } : undefined;
		case verb.answered:
			return object.part && result?.response !== undefined
				? answerIn(about, object.part, result.response, context.extensions)
				: undefined;
		case verb.commented:
			return object.part && result?.response !== undefined
				? { ...about, kind: 'note-taken', scene: object.part, text: result.response }
				: undefined;
		case verb.responded:
			return object.part && result?.response !== undefined && result.success !== undefined
				? {
						...about,
						kind: 'item-refreshed',
						item: object.part,
						response: result.response,
						right: result.success
					}
				: undefined;
		case verb.completed:
		case verb.passed:
		case verb.failed: {
			const answers = context.extensions[extension.answers];
			return {
				...about,
				kind: 'attempt-ended',
				passed: statement.verb.id !== verb.failed,
				...(result?.score && { scaled: result.score.scaled }),
				answers: typeof answers === 'number' ? answers : 0
			};
		}
		default:
			return undefined;
	}
}

function answerIn(
	about: Pick<Fact, 'registration' | 'pack' | 'activity' | 'at'>,
	part: string,
	response: string,
	extensions: Statement['context']['extensions']
): Fact {
	const step = extensions[extension.step];
	if (typeof step !== 'number') {
		return { ...about, kind: 'question-answered', question: part, response };
	}
	const timedOut = extensions[extension.timedOut] === true;
	return { ...about, kind: 'choice-made', scene: part, choice: response, step, timedOut };
}
