import { describe, expect, it } from 'vitest';
import { onePath } from '#tests/support/one-path.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { databases } from '#tests/support/databases.ts';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { readFilter } from './report-filter.ts';
import { reportQuery } from './report-query.ts';
import type { ReportRow } from './report-rows.ts';
import { total } from './report-tally.ts';

const course = { id: 'netralitas-asn', paths: onePath(5) };

function ask(db: Database, search = '', agencyId = 'a') {
	const params = new URLSearchParams(search);
	return reportQuery(db, agencyId, readFilter(params, { course, today: '2026-11-22' }));
}

function names(rows: readonly ReportRow[]) {
	return rows.map(({ name }) => name);
}

describe.each(databases)('the completion report on %s', (_, open) => {
	async function twoAgencies() {
		const db = await open();
		await addRosterAgency(db, 'a', { people: 60 });
		await addRosterAgency(db, 'b', { people: 40 });
		return db;
	}

	it('counts everybody on the active roster, also those without an account', async () => {
		const db = await twoAgencies();
		const { count, states } = await ask(db).tally();
		const rows = await ask(db).rows();
		expect(count).toBe(54); // of 60, every tenth has left
		expect(rows).toHaveLength(54);
		expect(total(states)).toBe(54);
		const first = rows.find(({ personId }) => personId === 'person-1');
		expect(first).toMatchObject({ state: 'not-begun', passed: 0, required: 5 });
	});

	it('shows one agency nothing of another, whatever is asked', async () => {
		const db = await twoAgencies();
		await db
			.updateTable('person')
			.set({ name: 'Rahasia', name_sought: 'rahasia' })
			.where('agency_id', '=', 'b')
			.execute();
		expect(await ask(db, 'cari=rahasia').rows()).toEqual([]);
		expect((await ask(db, 'cari=rahasia').tally()).count).toBe(0);
		expect(await ask(db, 'cari=rahasia', 'b').rows()).toHaveLength(36);
		// Equal account ids in both agencies, as two restored backups could have.
		const rows = await ask(db, '', 'b').rows();
		expect(new Set(names(rows))).toEqual(new Set(['Rahasia']));
	});

	it('shows nothing to an agency that does not exist', async () => {
		const db = await twoAgencies();
		expect(await ask(db, '', 'x').rows()).toEqual([]);
		expect((await ask(db, '', 'x').tally()).units).toEqual([]);
	});

	it.each([
		['unit=u1', (row: ReportRow) => row.unit === 'Dinas Kesehatan'],
		['keadaan=belum', (row: ReportRow) => row.state === 'not-begun'],
		['keadaan=berjalan', (row: ReportRow) => row.state === 'begun'],
		['keadaan=selesai', (row: ReportRow) => row.state === 'completed'],
		['status=pppk', (row: ReportRow) => row.status === 'pppk'],
		[
			'unit=u2&keadaan=selesai&status=pns',
			(row: ReportRow) =>
				row.unit === 'Inspektorat' && row.state === 'completed' && row.status === 'pns'
		],
		['cari=siti', (row: ReportRow) => row.name.includes('Siti')]
	])('filters by %s', async (search, isMeant) => {
		const db = await twoAgencies();
		const everybody = await ask(db).rows();
		const found = await ask(db, search).rows();
		expect(names(found)).toEqual(names(everybody.filter(isMeant)));
		expect((await ask(db, search).tally()).count).toBe(found.length);
	});

	it('leaves out of the filter what makes no sense', async () => {
		const db = await twoAgencies();
		const rows = await ask(db, 'keadaan=constructor&status=x&urut=--&cari=%20').rows();
		expect(rows).toHaveLength(54);
	});

	it.each(['SITI', 'rahayu siti', '  siti   rahayu ', 'iti'])('finds a name by "%s"', async (s) => {
		const db = await twoAgencies();
		const rows = await ask(db, `cari=${encodeURIComponent(s)}`).rows();
		expect(names(rows)).toContain('Siti Rahayu 1');
	});

	it.each(['196101012015030001', '19610101 201503 0001', '1961.0101.2015.03.0001', '015030001'])(
		'finds a NIP by "%s"',
		async (nip) => {
			const db = await twoAgencies();
			const rows = await ask(db, `cari=${encodeURIComponent(nip)}`).rows();
			expect(rows.map((row) => row.nip)).toEqual(['196101012015030001']);
		}
	);

	it.each(['%', '_', '\\', "'", '100%'])('takes "%s" in a search by its word', async (sign) => {
		const db = await twoAgencies();
		expect(await ask(db, `cari=${encodeURIComponent(sign)}`).rows()).toEqual([]);
	});

	it.each<[string, (row: ReportRow) => string | number | undefined]>([
		['nama', (row: ReportRow) => row.name.toLowerCase()],
		['unit', (row: ReportRow) => row.unit],
		['status', (row: ReportRow) => row.status],
		['keadaan', (row: ReportRow) => ['not-begun', 'begun', 'completed'].indexOf(row.state)],
		['selesai', (row: ReportRow) => row.completedAt],
		['nilai', (row: ReportRow) => row.scaled],
		['sertifikat', (row: ReportRow) => row.certificate?.number]
	])('sorts by %s both ways, with nothing last', async (column, key) => {
		const db = await twoAgencies();
		for (const sign of ['', '-']) {
			const keys = (await ask(db, `urut=${sign}${column}`).rows()).map(key);
			const some = keys.filter((value) => value !== undefined);
			const sorted = [...some].sort((x, y) => (x < y ? -1 : x > y ? 1 : 0));
			expect(keys).toEqual([
				...(sign === '' ? sorted : sorted.reverse()),
				...Array<undefined>(keys.length - some.length).fill(undefined)
			]);
		}
	});

	it.each(['', 'urut=-nilai', 'urut=sertifikat', 'urut=status&keadaan=belum'])(
		'gives every row once over all pages (%s)',
		async (search) => {
			const db = await twoAgencies();
			const whole = await ask(db, search).rows();
			const paged: ReportRow[] = [];
			for (let offset = 0; offset < whole.length + 7; offset += 7) {
				paged.push(...(await ask(db, search).rows({ offset, limit: 7 })));
			}
			expect(paged).toEqual(whole);
		}
	);

	it('shows the certificate in force, and a revoked one only when there is no other', async () => {
		const db = await twoAgencies();
		const revoked = (await ask(db).rows()).find(({ personId }) => personId === 'person-4');
		expect(revoked?.certificate).toMatchObject({ state: 'revoked' });
		const old = await db
			.selectFrom('certificate')
			.selectAll()
			.where('agency_id', '=', 'a')
			.where('account_id', '=', 'account-4')
			.executeTakeFirstOrThrow();
		await db
			.insertInto('certificate')
			.values({ ...old, number: '0001/BARU', status: 'issued', issued_at: '2020-01-01T00:00:00Z' })
			.execute();
		const row = (await ask(db).rows()).find(({ personId }) => personId === 'person-4');
		expect(row?.certificate).toMatchObject({ number: '0001/BARU', state: 'valid' });
	});

	it.each(['', 'unit=u1', 'keadaan=berjalan', 'urut=-nilai&status=pns'])(
		'counts the certificates that stand in it (%s)',
		async (search) => {
			const db = await twoAgencies();
			const expected = (await ask(db, search).rows()).flatMap(({ certificate }) =>
				certificate?.state === 'valid' ? [certificate.number] : []
			);
			expect(await ask(db, search).countCertificates()).toBe(expected.length);
			expect(await ask(db, search).certificateNumbers()).toEqual(expected.sort());
		}
	);

	it('says from the day after its last day that a certificate has expired', async () => {
		const db = await twoAgencies();
		const stateOn = async (today: string) => {
			const filter = readFilter(new URLSearchParams('cari=sihombing'), { course, today });
			const rows = await reportQuery(db, 'a', filter).rows();
			return new Set(rows.flatMap(({ certificate }) => certificate?.state ?? []));
		};
		expect(await stateOn('2027-11-01')).toContain('valid');
		expect(await stateOn('2027-11-02')).toContain('expired');
		expect(await stateOn('2027-11-02')).not.toContain('valid');
	});

	it('counts by unit what it counts in all', async () => {
		const db = await twoAgencies();
		const { states, units } = await ask(db, 'keadaan=selesai').tally();
		expect(units.map(({ name }) => name)).toEqual([
			'Dinas Kesehatan',
			'Dinas Pendidikan',
			'Inspektorat',
			'Sekretariat Daerah'
		]);
		const sums = units.reduce((sum, unit) => sum + total(unit.states), 0);
		expect(sums).toBe(total(states));
		for (const unit of units) {
			const { count } = await ask(db, `unit=${unit.id}&keadaan=selesai`).tally();
			expect(count).toBe(unit.states.completed);
		}
	});
});
