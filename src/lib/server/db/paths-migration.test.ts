import { expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { migrations } from './migrations/index.ts';

it('keeps completions and certificates of before as those of the whole course', async () => {
	const db = openDatabase(':memory:');
	const old = db.$extendTables<{
		completion: Record<string, string | number | null>;
		certificate: Record<string, string | number | null>;
	}>();
	await migrations['0001-create-agency-data']?.up(db);
	const completion = {
		agency_id: 'a',
		account_id: 'siti',
		course: 'netralitas-asn',
		state: 'completed',
		passed_activities: 5,
		required_activities: 5,
		started_at: '2026-10-01',
		last_at: '2026-11-01',
		completed_at: '2026-11-01',
		scaled: 0.9,
		predicate: 'memuaskan'
	};
	const certificate = {
		agency_id: 'a',
		number: '0001/A/2026',
		account_id: 'siti',
		course: 'netralitas-asn',
		status: 'issued',
		issued_at: '2026-11-01',
		completed_on: '2026-11-01',
		valid_until: '2027-11-01',
		claims: '{}',
		jws: 'x'
	};
	await old.insertInto('completion').values(completion).execute();
	await old.insertInto('certificate').values(certificate).execute();

	await migrations['0005-add-paths']?.up(db);
	expect(await db.selectFrom('completion').selectAll().execute()).toMatchObject([
		{ ...completion, path: '' }
	]);
	expect(await db.selectFrom('certificate').selectAll().execute()).toMatchObject([
		{ ...certificate, path: '' }
	]);
	// A second path beside the first.
	await old
		.insertInto('completion')
		.values({ ...completion, path: 'staf' })
		.execute();
	await expect(
		old
			.insertInto('completion')
			.values({ ...completion, path: 'staf' })
			.execute()
	).rejects.toThrow();
	await db.destroy();
});
