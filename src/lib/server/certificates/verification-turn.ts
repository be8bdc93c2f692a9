import { takeTurn } from '../accounts/take-turn.ts';
import type { Database } from '../db/open-database.ts';

/** Enough for an office behind one address, too few to walk through a year's numbers. */
const perAddress = { most: 60, windowMs: 60_000 };

export const verificationWaitSeconds = perAddress.windowMs / 1000;

/** Counts a question about a number; false when this address has asked too many. */
export function takeVerificationTurn(db: Database, address: string, now: Date): Promise<boolean> {
	return takeTurn(db, ['verify', address], perAddress, now);
}
