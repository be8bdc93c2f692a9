import type { Session } from '../accounts/session.ts';
import type { Database } from '../db/open-database.ts';
import type { Sender } from './judge-item.ts';

/** How statements must name the signed-in account. */
export async function findSender(db: Database, { agencyId, accountId }: Session): Promise<Sender> {
	const { home_page } = await db
		.selectFrom('agency')
		.select('home_page')
		.where('id', '=', agencyId)
		.executeTakeFirstOrThrow();
	return { agencyId, accountId, homePage: home_page };
}
