import { listUnits } from '#lib/server/reports/list-units.ts';
import { whenFree } from '#lib/server/when-free.ts';
import { momentInWords } from '../../agency-time.ts';
import { requireHr } from '../../require-hr.ts';
import { wordsIn } from '../report-asked.ts';
import { surveyInWords } from './survey-in-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const { agencyId } = requireHr({ locals, url });
	setHeaders({ 'cache-control': 'private, no-store' });
	const { server, language } = locals;
	return whenFree(async () => {
		const units = new Map((await listUnits(server.db, agencyId)).map(({ id, name }) => [id, name]));
		const courses = [];
		for (const { rule, words } of server.offer.courses.values()) {
			const items = await surveyInWords(server, rule, language);
			const told = await server.evaluation({ agencyId, course: rule, items });
			if (!told) continue;
			const { at, gains, survey } = told;
			courses.push({
				id: rule.id,
				title: wordsIn(words, language).title,
				at: momentInWords(at, language),
				all: gains.kind === 'told' ? gains.all : undefined,
				units:
					gains.kind === 'told'
						? gains.units.map((unit) => ({ ...unit, name: units.get(unit.unitId) ?? unit.unitId }))
						: [],
				hiddenUnits: gains.kind === 'told' ? gains.hiddenUnits : 0,
				survey: {
					people: survey.people,
					scales: items.flatMap(({ id, text }) => {
						const scale = survey.scales.get(id);
						return scale ? [{ id, text, ...scale }] : [];
					}),
					texts: items.flatMap(({ id, text }) => {
						const people = survey.texts.get(id);
						return people === undefined ? [] : [{ id, text, people }];
					})
				}
			});
		}
		return { courses };
	});
};
