import type { Said } from '#lib/domain/statement/say.ts';
import {
	extension,
	type ClockEvidence,
	type Statement,
	type StatementId
} from '#lib/domain/statement/statement.ts';
import type { AttemptAt } from '../learner.ts';
import type { Moment } from './moment.ts';

/** Who speaks, and on which device. */
export type Speaker = {
	readonly actor: Statement['actor'];
	readonly device: string;
};

type Circumstances = Speaker & {
	readonly id: StatementId;
	readonly sequence: number;
	readonly now: Moment;
	readonly serverTime: string | undefined;
};

export function statementFor(attempt: AttemptAt, said: Said, made: Circumstances): Statement {
	const { extensions, ...what } = said;
	const clock: ClockEvidence = {
		page: made.now.page,
		elapsedMs: made.now.elapsedMs,
		...(made.serverTime !== undefined && { server: made.serverTime })
	};
	return {
		id: made.id,
		actor: made.actor,
		...what,
		context: {
			registration: attempt.registration,
			revision: attempt.pack,
			platform: 'bimtek-netral',
			language: attempt.language,
			extensions: {
				...extensions,
				[extension.device]: made.device,
				[extension.sequence]: made.sequence,
				[extension.clock]: clock
			}
		},
		timestamp: made.now.at
	};
}
