import { describe, expect, it } from 'vitest';
import { databases } from '#tests/support/databases.ts';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { personRecord } from './person-record.ts';

const today = '2026-11-22';

describe.each(databases)('the record of a person on %s', (_, open) => {
	async function twoAgencies() {
		const db = await open();
		await addRosterAgency(db, 'a', { people: 8 });
		await addRosterAgency(db, 'b', { people: 12 });
		const attempt = {
			registration: 'r1',
			account_id: 'account-8',
			course: 'netralitas-asn',
			module: 'dasar',
			activity: 'kuis',
			pack: 'p',
			started_at: '2026-11-01T01:00:00.000Z',
			ended_at: '2026-11-01T02:00:00.000Z',
			passed: 0,
			scaled: 0.5,
			device_passed: 1,
			device_scaled: 0.9,
			differs: 1,
			graded_at: '2026-11-02T00:00:00.000Z'
		};
		await db
			.insertInto('attempt')
			.values([
				{ agency_id: 'a', ...attempt },
				{ agency_id: 'b', ...attempt, scaled: 0.1 }
			])
			.execute();
		return db;
	}

	it('has the attempts as the server graded them, and what the device had said', async () => {
		const db = await twoAgencies();
		const record = await personRecord(db, { agencyId: 'a', personId: 'person-8', today });
		expect(record).toMatchObject({ name: 'Fatimah Rahayu 8', active: true, hasAccount: true });
		expect(record?.attempts).toMatchObject([
			{ activity: 'kuis', passed: false, scaled: 0.5, device: { passed: true, scaled: 0.9 } }
		]);
		expect(record?.certificates).toMatchObject([{ state: 'valid' }]);
	});

	it('says why a revoked certificate does not count', async () => {
		const db = await twoAgencies();
		const record = await personRecord(db, { agencyId: 'a', personId: 'person-4', today });
		expect(record?.certificates).toMatchObject([{ state: 'revoked', reason: 'Salah nama' }]);
	});

	it('has nothing for somebody without an account', async () => {
		const db = await twoAgencies();
		const record = await personRecord(db, { agencyId: 'a', personId: 'person-1', today });
		expect(record).toMatchObject({ hasAccount: false, attempts: [], certificates: [] });
	});

	it('does not know the people of another agency, nor of none', async () => {
		const db = await twoAgencies();
		const personId = 'person-12'; // only agency b has so many
		expect(await personRecord(db, { agencyId: 'b', personId, today })).toBeDefined();
		expect(await personRecord(db, { agencyId: 'a', personId, today })).toBeUndefined();
		expect(await personRecord(db, { agencyId: 'a', personId: 'x', today })).toBeUndefined();
	});
});
