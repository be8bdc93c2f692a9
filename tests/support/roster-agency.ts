import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { employmentStatuses } from '#lib/domain/course/employment-status.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import type { Database } from '#lib/server/db/open-database.ts';

const given = ['Siti', 'Budi', 'Agus', 'Dewi', 'Rahmat', 'Yohana', 'Ketut', 'Fatimah', 'Markus'];
const family = ['Rahayu', 'Santoso', 'Siregar', 'Lestari', 'Hidayat', 'Sihombing', 'Wibowo'];
const units = ['Dinas Pendidikan', 'Dinas Kesehatan', 'Inspektorat', 'Sekretariat Daerah'];

export type RosterOptions = {
	readonly people: number;
	readonly course?: string;
	/** How many units; the first four have telling names. */
	readonly units?: number;
};

/**
 * An agency whose people `person-1` … stand everywhere: of every four one has no account, one has
 * an account and did nothing, one has begun and one has completed and holds a certificate. Every
 * eighth certificate is revoked, and every tenth person is no longer active.
 */
export async function addRosterAgency(
	db: Database,
	agencyId: string,
	{ people, course = 'netralitas-asn', units: unitCount = units.length }: RosterOptions
): Promise<void> {
	const names = Array.from({ length: unitCount }, (_, at) => units[at] ?? `Kecamatan ${at + 1}`);
	await db
		.insertInto('agency')
		.values({
			id: agencyId,
			name: `Pemerintah Kabupaten ${agencyId}`,
			home_page: `urn:bimtek-netral:instansi:${agencyId}`,
			place: 'Contoh',
			number_pattern: '{number}/BIMTEK/{unit}/{month}/{year}',
			signatory: JSON.stringify({ name: 'Kartika', position: 'Kepala BKPSDM' }),
			demo: 1,
			created_at: '2026-01-01T00:00:00.000Z'
		})
		.execute();
	await inBatches(
		names.map((name, at) => ({ agency_id: agencyId, id: `u${at}`, name, code: `U${at}` })),
		(rows) => db.insertInto('unit').values(rows).execute()
	);
	const everyone = Array.from({ length: people }, (_, at) => personAt(at, names));
	await inBatches(everyone, (some) =>
		db
			.insertInto('person')
			.values(some.map(({ person }) => ({ agency_id: agencyId, ...person })))
			.execute()
	);
	await inBatches(
		everyone.filter(({ state }) => state !== undefined),
		(some) =>
			db
				.insertInto('completion')
				.values(
					some.map(({ at, state = 'begun', person }) => ({
						agency_id: agencyId,
						account_id: person.account_id ?? '',
						course,
						path: '',
						state,
						passed_activities: state === 'completed' ? 5 : at % 5,
						required_activities: 5,
						started_at: '2026-10-01T02:00:00.000Z',
						last_at: '2026-11-01T02:00:00.000Z',
						// Late in the evening in UTC it is the next day in Indonesia.
						completed_at: state === 'completed' ? `2026-11-${day(at)}T20:00:00.000Z` : null,
						scaled: state === 'completed' ? 0.7 + (at % 30) / 100 : null,
						predicate: state === 'completed' ? 'memuaskan' : null
					}))
				)
				.execute()
	);
	await inBatches(
		everyone.filter(({ state }) => state === 'completed'),
		(some) =>
			db
				.insertInto('certificate')
				.values(some.map((one) => certificateOf(agencyId, course, one)))
				.execute()
	);
}

type Someone = ReturnType<typeof personAt>;

function personAt(at: number, unitNames: readonly string[]) {
	const unit = Math.floor(at / 4) % unitNames.length;
	const name = `${given[at % given.length]} ${family[at % family.length]} ${at + 1}`;
	const status = employmentStatuses[Math.floor(at / 3) % employmentStatuses.length] ?? 'pns';
	const isAsn = status !== 'non-asn' && status !== 'family';
	return {
		at,
		unitName: unitNames[unit] ?? '',
		state: ([undefined, undefined, 'begun', 'completed'] as const)[at % 4],
		person: {
			id: `person-${at + 1}`,
			account_id: at % 4 === 0 ? null : `account-${at + 1}`,
			unit_id: `u${unit}`,
			name,
			name_sought: name.toLowerCase(),
			nip: isAsn
				? `19${String(60 + (at % 40))}0101201503${String(at).padStart(6, '0').slice(-4)}`
				: null,
			employment_status: status,
			rank: isAsn ? 'Penata (III/c)' : null,
			position: isAsn ? 'Guru Ahli Muda' : null,
			active: at % 10 === 9 ? 0 : 1
		}
	};
}

function certificateOf(agencyId: string, course: string, { at, person, unitName }: Someone) {
	const number = `${String(at + 1).padStart(4, '0')}/BIMTEK/${person.unit_id}/XI/2026`;
	const claims: CertificateClaims = {
		format: 1,
		number,
		name: person.name,
		...(person.nip !== null && { nip: person.nip }),
		...(person.rank !== null && { rank: person.rank }),
		...(person.position !== null && { position: person.position }),
		unit: unitName,
		agency: { id: agencyId, name: `Pemerintah Kabupaten ${agencyId}` },
		course: { id: course, title: 'Netralitas ASN' },
		packs: ['a'.repeat(64)],
		creditHours: 2,
		materials: [{ title: 'Dasar netralitas', minutes: 90 }],
		startedOn: '2026-10-01',
		completedOn: `2026-11-${day(at)}`,
		issuedOn: `2026-11-${day(at)}`,
		validUntil: '2027-11-01',
		score: 70 + (at % 30),
		predicate: 'Memuaskan',
		place: 'Contoh',
		signatory: { name: 'Kartika', position: 'Kepala BKPSDM' }
	};
	const revoked = at % 32 === 3;
	return {
		agency_id: agencyId,
		number,
		account_id: person.account_id ?? '',
		course,
		path: '',
		status: revoked ? ('revoked' as const) : ('issued' as const),
		issued_at: `2026-11-${day(at)}T20:00:01.000Z`,
		completed_on: claims.completedOn,
		valid_until: claims.validUntil,
		claims: canonicalJson(claims),
		jws: 'unsigned',
		revoked_at: revoked ? '2026-11-21T00:00:00.000Z' : null,
		revoked_reason: revoked ? 'Salah nama' : null
	};
}

function day(at: number): string {
	return String((at % 20) + 1).padStart(2, '0');
}

async function inBatches<Row>(rows: readonly Row[], write: (some: Row[]) => Promise<unknown>) {
	for (let at = 0; at < rows.length; at += 500) await write(rows.slice(at, at + 500));
}
