import type { Migration } from 'kysely/migration';
import { up as createAgencyData } from './0001-create-agency-data.ts';
import { up as createAccounts } from './0002-create-accounts.ts';
import { up as indexRoster } from './0003-index-roster.ts';
import { up as keepOffer } from './0004-keep-offer.ts';
import { up as addPaths } from './0005-add-paths.ts';

/** In order. Append; never rename, reorder or edit one that has run anywhere. */
export const migrations: Record<string, Migration> = {
	'0001-create-agency-data': { up: createAgencyData },
	'0002-create-accounts': { up: createAccounts },
	'0003-index-roster': { up: indexRoster },
	'0004-keep-offer': { up: keepOffer },
	'0005-add-paths': { up: addPaths }
};
