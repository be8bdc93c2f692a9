import type { Database } from '../db/open-database.ts';

export type UnitName = { readonly id: string; readonly name: string };

export async function listUnits(db: Database, agencyId: string): Promise<readonly UnitName[]> {
	const units = await db
		.selectFrom('unit')
		.select(['id', 'name'])
		.where('agency_id', '=', agencyId)
		.execute();
	return units.sort((a, b) => a.name.localeCompare(b.name, 'id'));
}
