import type { CourseWords } from '#lib/server/packs/offer.ts';

/** Names of a course's paths by their ids; none of a course without paths. */
export function pathTitles({ paths = {} }: CourseWords): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(paths).map(([id, { title }]) => [id, title]));
}
