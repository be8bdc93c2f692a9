import type { Language } from '#lib/domain/course/course.ts';
import type { CaseAddress } from '#lib/server/authoring/author-case.ts';

/** Everything there is to see of one case. */
export function caseAddress({ course, module, id }: CaseAddress, part?: string): string {
	const home = `/penulis/kasus/${course}/${module}/${id}`;
	return part === undefined ? home : `${home}/${part}`;
}

/** The case's page with one of its scenes opened. */
export function sceneAddress(
	address: CaseAddress,
	sceneId: string | undefined,
	language?: Language
): string {
	const params = new URLSearchParams({
		...(sceneId !== undefined && { adegan: sceneId }),
		...(language !== undefined && { bahasa: language })
	});
	return `${caseAddress(address)}?${params}`;
}
