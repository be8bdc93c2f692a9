/** A piece of content that is about acts of the violation matrix or about dilemmas. */
export type Cover = {
	/** Where it stands in its course: module, activity, section or question. */
	readonly where: string;
	/** A story does both: it is told, and it asks what to do. */
	readonly does: 'teaches' | 'tests' | 'both';
	readonly acts: readonly number[];
	readonly dilemmas: readonly number[];
};

type About = { readonly acts: readonly number[]; readonly dilemmas: readonly number[] };

/** Nothing where the content says nothing about what it is about. */
export function coverOf(
	where: string,
	does: Cover['does'],
	{ acts, dilemmas }: About
): readonly Cover[] {
	return acts.length + dilemmas.length === 0 ? [] : [{ where, does, acts, dilemmas }];
}
