import { describe, expect, it } from 'vitest';
import { migrate } from '../db/migrate.ts';
import { openDatabase, type Database } from '../db/open-database.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { hasAgency } from './add-agency.ts';
import { printDemoAccounts } from './print-demo-accounts.ts';
import { seedDemo } from './seed-demo.ts';

const now = new Date('2026-11-22T03:00:00.000Z');

async function seeded() {
	const db = openDatabase(':memory:');
	await migrate(db);
	return { db, accounts: await seedDemo(db, { now }) };
}

function roster(db: Database) {
	return db.selectFrom('person').selectAll().orderBy('id').execute();
}

describe('seedDemo', () => {
	it('makes one account per role, each with its roster row and its own password', async () => {
		const { db, accounts } = await seeded();
		expect(accounts.map(({ role, username }) => [role, username])).toEqual([
			['learner', 'peserta'],
			['trainer', 'pelatih'],
			['hr', 'kepegawaian'],
			['admin', 'admin']
		]);
		expect(new Set(accounts.map(({ password }) => password)).size).toBe(4);
		const people = await roster(db);
		expect(people.filter(({ account_id }) => account_id !== null)).toHaveLength(4);
		expect(await hasAgency(db)).toBe(true);
		expect(await verifyAudit(db)).toMatchObject({ kind: 'intact' });
	});

	it('keeps no password in the clear', async () => {
		const { db, accounts } = await seeded();
		const stored = JSON.stringify(await db.selectFrom('auth_account').selectAll().execute());
		for (const { password } of accounts) expect(stored).not.toContain(password);
	});

	it('gives about forty people of every employment status, in four units', async () => {
		const people = await roster((await seeded()).db);
		expect(people).toHaveLength(40);
		expect(new Set(people.map(({ unit_id }) => unit_id)).size).toBe(4);
		expect(new Set(people.map(({ employment_status }) => employment_status))).toEqual(
			new Set(['pns', 'pppk', 'pppk-paruh-waktu', 'non-asn'])
		);
		expect(new Set(people.map(({ name }) => name)).size).toBe(40);
	});

	it('shapes every NIP as the rule says, and gives none to Non-ASN', async () => {
		for (const { nip, employment_status: status } of await roster((await seeded()).db)) {
			if (status === 'non-asn') {
				expect(nip).toBeNull();
				continue;
			}
			expect(nip).toMatch(/^\d{18}$/);
			const text = nip ?? '';
			const birth = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
			expect(new Date(birth).toISOString().slice(0, 10)).toBe(birth);
			expect(Number(text.slice(8, 12))).toBeGreaterThanOrEqual(Number(text.slice(0, 4)) + 17);
			if (status === 'pns') expect(text.slice(12, 14)).toMatch(/^(0[1-9]|1[0-2])$/);
			expect(text[14]).toMatch(/[12]/);
			expect(Number(text.slice(15))).toBeGreaterThan(900);
		}
	});

	it('is the same each time but for the passwords', async () => {
		const without = (people: Awaited<ReturnType<typeof roster>>) =>
			people.map(({ account_id: _account, ...rest }) => rest);
		const [first, second] = [await seeded(), await seeded()];
		expect(without(await roster(first.db))).toEqual(without(await roster(second.db)));
		expect(first.accounts[0]?.password).not.toBe(second.accounts[0]?.password);
	});

	it('makes nothing at all the second time', async () => {
		const { db } = await seeded();
		await expect(seedDemo(db, { now })).rejects.toThrow(/exists/);
		expect(await roster(db)).toHaveLength(40);
	});
});

describe('printDemoAccounts', () => {
	it('shows every name and password in one box of even width', () => {
		const box = printDemoAccounts(
			[{ role: 'learner', username: 'peserta', password: 'abcd-efgh-jkmn', name: 'Siti' }],
			'http://localhost:3000'
		);
		expect(box).toMatch(/Peserta \/ learner\s+peserta\s+abcd-efgh-jkmn/);
		expect(box).toContain('http://localhost:3000/belajar/masuk');
		expect(new Set(box.split('\n').map((line) => line.length)).size).toBe(1);
	});
});
