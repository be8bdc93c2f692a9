import type { Server } from '#lib/server/open-server.ts';

/** Changes whenever a file of the courses does, and whenever other courses are on offer. */
export async function authorVersion({
	authoring,
	offer
}: Pick<Server, 'authoring' | 'offer'>): Promise<string> {
	return `${await authoring.version()}.${offer.tag.replaceAll('"', '').slice(0, 10)}`;
}
