import type { CourseRule } from '#lib/domain/course/course.ts';
import { keyOfPart } from '#lib/domain/progress/learning-gain.ts';
import type { SurveyItem } from '#lib/domain/survey/survey.ts';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import type { Server } from '#lib/server/open-server.ts';

/** What the survey of a course asks today, in this language or else in Indonesian. */
export async function surveyInWords(
	{ db, offer, packs }: Pick<Server, 'db' | 'offer' | 'packs'>,
	{ id, evaluation }: CourseRule,
	language: string
): Promise<readonly SurveyItem[]> {
	if (evaluation?.survey === undefined) return [];
	const [module] = evaluation.survey.split('/');
	const catalogue = readCatalogue(JSON.parse(offer.catalogue));
	const offered = (catalogue?.courses.find(({ rule }) => rule.id === id)?.packs ?? []).filter(
		(pack) => pack.module === module
	);
	const pack = offered.find((one) => one.language === language) ?? offered[0];
	const opened = pack && (await packs.open(db, pack.hash));
	const survey = opened?.activities.get(keyOfPart(id, evaluation.survey));
	return survey?.kind === 'survey' ? survey.survey.items : [];
}
