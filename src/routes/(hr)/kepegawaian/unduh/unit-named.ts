import type { Database } from '#lib/server/db/open-database.ts';
import { listUnits } from '#lib/server/reports/list-units.ts';

/** The name of the unit that a filter asks for, or the id if the agency has no such unit. */
export async function unitNamed(db: Database, agencyId: string, id: string | undefined) {
	if (id === undefined) return undefined;
	const units = await listUnits(db, agencyId);
	return units.find((unit) => unit.id === id)?.name ?? id;
}
