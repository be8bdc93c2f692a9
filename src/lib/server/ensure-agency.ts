import { hasAgency } from './agencies/add-agency.ts';
import { seedDemo, type DemoAccount } from './agencies/seed-demo.ts';
import type { Database } from './db/open-database.ts';

export type AgencyEnsured =
	| { readonly kind: 'present' | 'missing' }
	| { readonly kind: 'demo'; readonly accounts: readonly DemoAccount[] };

/** A first start makes the demo agency, but only where nobody could take it for the real one. */
export async function ensureAgency(
	db: Database,
	{ mayBeDemo, now }: { readonly mayBeDemo: boolean; readonly now: Date }
): Promise<AgencyEnsured> {
	if (await hasAgency(db)) return { kind: 'present' };
	if (!mayBeDemo) return { kind: 'missing' };
	return { kind: 'demo', accounts: await seedDemo(db, { now }) };
}
