import { error } from '@sveltejs/kit';
import type { AuthorCase } from '#lib/server/authoring/author-case.ts';
import type { Server } from '#lib/server/open-server.ts';

type Asked = { readonly course: string; readonly module: string; readonly case: string };

/** The case with this address, as its files stand now. */
export async function findCase(server: Server, asked: Asked): Promise<AuthorCase> {
	const { courses } = await server.authoring.library();
	const found = courses
		.flatMap(({ modules }) => modules.flatMap(({ cases }) => cases))
		.find(
			({ course, module, id }) =>
				course === asked.course && module === asked.module && id === asked.case
		);
	if (!found) error(404, { message: 'There is no such case', code: 'no-case' });
	return found;
}
