import type { AuthorCase } from '#lib/server/authoring/author-case.ts';

/** What the list shows of a case: no story, no texts. */
export function caseSummary(told: AuthorCase) {
	const { course, module, id, title, folder, minutes, stands, figures, problems } = told;
	const all = told.texts.length;
	return {
		...{ course, module, id, title, folder, stands, texts: all, missing: told.missing },
		...(minutes !== undefined && { minutes }),
		...(figures && { figures }),
		errors: problems.filter(({ severity }) => severity === 'error').length,
		warnings: problems.filter(({ severity }) => severity === 'warning').length
	};
}

export type CaseSummary = ReturnType<typeof caseSummary>;
