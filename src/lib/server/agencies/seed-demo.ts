import { addAccount } from '../accounts/add-account.ts';
import type { Role } from '../accounts/session.ts';
import type { Database } from '../db/open-database.ts';
import { addAgency } from './add-agency.ts';
import { demoPeople, demoUnits, type DemoPerson } from './demo-roster.ts';
import { randomPassword } from './random-password.ts';

export type DemoAccount = {
	readonly role: Role;
	readonly username: string;
	readonly password: string;
	readonly name: string;
};

const agencyId = 'demo';

/** The n-th account is for the n-th person of the demo roster. */
const demoAccounts: readonly { readonly role: Role; readonly username: string }[] = [
	{ role: 'learner', username: 'peserta' },
	{ role: 'trainer', username: 'pelatih' },
	{ role: 'hr', username: 'kepegawaian' },
	{ role: 'admin', username: 'admin' }
];

/**
 * A clearly fictional agency to try everything on. The same each time but for the passwords, which
 * are returned once and kept nowhere.
 */
export function seedDemo(
	db: Database,
	{ now, password = randomPassword }: { readonly now: Date; readonly password?: () => string }
): Promise<readonly DemoAccount[]> {
	return db.transaction().execute(async (tx) => {
		const added = await addAgency(
			tx,
			{
				id: agencyId,
				name: 'Pemerintah Kabupaten Contoh',
				place: 'Contoh',
				signatory: {
					name: 'Dra. Kartika Wulandari, M.Si.',
					nip: '197103121996032901',
					rank: 'Pembina Utama Muda (IV/c)',
					position: 'Kepala BKPSDM Kabupaten Contoh'
				},
				demo: true
			},
			now
		);
		if (added.kind !== 'added') throw new Error(`The demo agency cannot be made: ${added.kind}`);
		await addRoster(tx);
		const accounts: DemoAccount[] = [];
		for (const [index, { role, username }] of demoAccounts.entries()) {
			const name = demoPeople[index]?.name ?? '';
			const account = { role, username, name, password: password() };
			const personId = idOf(index);
			const made = await addAccount(tx, { ...account, agencyId, personId, now });
			if (made.kind !== 'added') throw new Error(`The demo account ${username}: ${made.reason}`);
			accounts.push(account);
		}
		return accounts;
	});
}

async function addRoster(tx: Database): Promise<void> {
	const units = demoUnits.map((unit) => ({ agency_id: agencyId, ...unit }));
	await tx.insertInto('unit').values(units).execute();
	await tx
		.insertInto('person')
		.values(
			demoPeople.map((person, index) => ({
				agency_id: agencyId,
				id: idOf(index),
				account_id: null,
				unit_id: person.unit,
				name: person.name,
				name_sought: person.name.toLowerCase(),
				nip: nipOf(person, index),
				employment_status: person.status,
				rank: person.rank ?? null,
				position: person.position,
				active: 1
			}))
		)
		.execute();
}

function idOf(index: number): string {
	return `demo-${String(index + 1).padStart(3, '0')}`;
}

/** Serials from 902 on: far above what agencies give out, so that no real NIP is met. */
function nipOf({ nip }: DemoPerson, index: number): string | null {
	return nip === undefined ? null : `${nip.join('')}${902 + index}`;
}
