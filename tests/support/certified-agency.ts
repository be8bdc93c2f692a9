import type { CourseRule } from '#lib/domain/course/course.ts';
import type { CertificateOrder } from '#lib/server/certificates/issue-certificate.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { openDatabase, type Database } from '#lib/server/db/open-database.ts';

const course: CourseRule = {
	id: 'netralitas-asn',
	creditHours: 2,
	validForMonths: 12,
	predicates: [{ id: 'memuaskan', from: 0.8 }],
	modules: []
};

/** An agency with one unit and people `account-1` … `account-<people>` in it. */
export async function certifiedAgency(
	people: number,
	file = ':memory:',
	agencyId = 'contoh'
): Promise<Database> {
	const db = openDatabase(file);
	await migrate(db);
	await addCertifiedAgency(db, people, agencyId);
	return db;
}

export async function addCertifiedAgency(
	db: Database,
	people: number,
	agencyId: string
): Promise<void> {
	await db
		.insertInto('agency')
		.values({
			id: agencyId,
			name: 'Pemerintah Kabupaten Contoh',
			home_page: `urn:bimtek-netral:instansi:${agencyId}`,
			place: 'Contoh',
			number_pattern: '{number}/BIMTEK/{unit}/{month}/{year}',
			signatory: JSON.stringify({
				name: 'Dra. Kartika Wulandari, M.Si.',
				nip: '197103121996032001',
				rank: 'Pembina Utama Muda (IV/c)',
				position: 'Kepala BKPSDM Kabupaten Contoh'
			}),
			demo: 1,
			created_at: '2026-01-01T00:00:00.000Z'
		})
		.execute();
	await db
		.insertInto('unit')
		.values({ agency_id: agencyId, id: 'disdik', name: 'Dinas Pendidikan', code: 'DISDIK' })
		.execute();
	const rows = Array.from({ length: people }, (_, at) => ({
		agency_id: agencyId,
		id: `person-${at + 1}`,
		account_id: `account-${at + 1}`,
		unit_id: 'disdik',
		name: `Siti Contoh ${at + 1}`,
		name_sought: `siti contoh ${at + 1}`,
		nip: `199001012015012${String((at % 999) + 1).padStart(3, '0')}`,
		employment_status: 'pns',
		rank: 'Penata (III/c)',
		position: 'Guru Ahli Muda',
		active: 1
	}));
	for (let at = 0; at < rows.length; at += 500) {
		await db
			.insertInto('person')
			.values(rows.slice(at, at + 500))
			.execute();
	}
}

/** A certificate order that is right in every part; a test names only what it is about. */
export function anOrder(parts: Partial<CertificateOrder> = {}): CertificateOrder {
	return {
		agencyId: 'contoh',
		accountId: 'account-1',
		course,
		path: '',
		titles: {
			course: 'Netralitas ASN dalam Pemilu dan Pemilihan',
			materials: [
				{ title: 'Dasar netralitas', minutes: 45 },
				{ title: 'Bermedia sosial', minutes: 45 }
			],
			predicate: 'Memuaskan'
		},
		decision: {
			kind: 'earned',
			startedAt: '2026-11-20T02:00:00.000Z',
			earnedAt: '2026-11-22T02:00:00.000Z',
			validUntil: '2027-11-22T02:00:00.000Z',
			scaled: 0.8667,
			predicate: 'memuaskan'
		},
		packs: ['b'.repeat(64), 'a'.repeat(64)],
		now: new Date('2026-11-22T03:00:00.000Z'),
		...parts
	};
}
