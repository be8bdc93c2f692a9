import type { Database } from '../db/open-database.ts';
import { offerFrom, type Offer } from './offer.ts';

/** There is one offer for the whole installation. */
const onlyOne = 1;

/** Remembers what is on offer; its packs must be published already. */
export async function keepOffer(db: Database, { catalogue }: Offer, now: Date): Promise<void> {
	const row = { catalogue, published_at: now.toISOString() };
	await db
		.insertInto('offer')
		.values({ id: onlyOne, ...row })
		.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
		.execute();
}

/** What was last on offer without a mistake; `undefined` where nothing ever was. */
export async function keptOffer(db: Database): Promise<Offer | undefined> {
	const row = await db
		.selectFrom('offer')
		.select('catalogue')
		.where('id', '=', onlyOne)
		.executeTakeFirst();
	return row && offerFrom(row.catalogue);
}
