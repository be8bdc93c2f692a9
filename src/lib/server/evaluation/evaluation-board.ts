import type { CourseRule } from '#lib/domain/course/course.ts';
import { keyOfPart } from '#lib/domain/progress/learning-gain.ts';
import type { Database } from '../db/open-database.ts';
import { recent } from '../packs/recent.ts';
import { gainsByUnit } from './gains-by-unit.ts';
import { surveysHandedIn } from './surveys-handed-in.ts';
import { tellGains, type ToldGains } from './tell-gains.ts';
import { tellSurvey, type ToldSurvey } from './tell-survey.ts';

type Parts = { readonly db: Database; readonly now: () => Date };

type Asked = {
	readonly agencyId: string;
	readonly course: Pick<CourseRule, 'id' | 'evaluation'>;
	/** What the survey asks today. */
	readonly items: Parameters<typeof tellSurvey>[0];
};

export type ToldEvaluation = {
	/** When it was looked up, ISO. */
	readonly at: string;
	readonly gains: ToldGains;
	readonly survey: ToldSurvey;
};

/** What a course brought the people of an agency, as far as it may be told; `undefined`: not evaluated. */
export type EvaluationBoard = (asked: Asked) => Promise<ToldEvaluation | undefined>;

const keepMs = 10 * 60_000;

/** Made from the log when somebody asks, one after the other, and kept for ten minutes. */
export function createEvaluationBoard({ db, now }: Parts): EvaluationBoard {
	const kept = recent<{ readonly since: number; readonly told: Promise<ToldEvaluation> }>(64);
	let turn: Promise<unknown> = Promise.resolve();

	return async ({ agencyId, course, items }) => {
		const { id, evaluation } = course;
		if (!evaluation) return undefined;
		const key = JSON.stringify([agencyId, id, evaluation, items.map((item) => item.id)]);
		const known = kept.get(key);
		if (known && now().getTime() - known.since < keepMs) return known.told;

		async function tell(): Promise<ToldEvaluation> {
			if (!evaluation) throw new Error('A course that is not evaluated');
			const gains = tellGains(await gainsByUnit(db, { agencyId, course: id, evaluation }));
			const activity = evaluation.survey && keyOfPart(id, evaluation.survey);
			const handedIn = activity ? await surveysHandedIn(db, { agencyId, activity }) : [];
			return { at: now().toISOString(), gains, survey: tellSurvey(items, handedIn) };
		}

		const told = turn.then(tell);
		turn = told.catch(() => undefined);
		// What failed is tried again by whoever asks next.
		told.catch(() => kept.set(key, { since: -Infinity, told }));
		kept.set(key, { since: now().getTime(), told });
		return told;
	};
}
