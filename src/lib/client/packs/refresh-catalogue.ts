import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { readCatalogue } from '#lib/protocol/catalogue.ts';
import { deviceValue, type DeviceDatabase } from '../database/device-database.ts';
import type { RefreshedCatalogue } from '../device.ts';

/** Asks for the newest catalogue; the one of the last visit stays when there is no answer. */
export async function refreshCatalogue(
	db: DeviceDatabase,
	send: typeof fetch = fetch
): Promise<RefreshedCatalogue> {
	const response = await send('/api/catalogue', { cache: 'no-cache' }).catch(() => undefined);
	if (!response?.ok) return 'unreachable';
	const body: unknown = await response.json().catch(() => undefined);
	const catalogue = readCatalogue(body);
	if (!catalogue) return 'unreadable';
	const kept = await deviceValue(db, 'catalogue');
	if (canonicalJson(kept?.catalogue ?? {}) !== canonicalJson(catalogue)) {
		await db.values.put({ key: 'catalogue', catalogue });
	}
	return 'fresh';
}
