import { describe, expect, it } from 'vitest';
import { certifiedAgency } from '#tests/support/certified-agency.ts';
import { appendAudit } from './append-audit.ts';
import { verifyAudit } from './verify-audit.ts';

async function threeEntries() {
	const db = await certifiedAgency(0);
	const now = new Date('2026-11-22T03:00:00.000Z');
	for (const target of ['satu', 'dua', 'tiga']) {
		await appendAudit(db, {
			agencyId: 'contoh',
			actor: 'hr',
			action: 'report.export',
			target,
			now
		});
	}
	await appendAudit(db, {
		agencyId: 'system',
		actor: 'system',
		action: 'restore',
		target: '',
		now
	});
	return db;
}

describe('verifyAudit', () => {
	it('finds an untouched trail intact, one chain per agency', async () => {
		expect(await verifyAudit(await threeEntries())).toEqual({ kind: 'intact', rows: 4 });
	});

	it('finds a changed row', async () => {
		const db = await threeEntries();
		await db.updateTable('audit').set({ actor: 'nobody' }).where('seq', '=', 2).execute();
		expect(await verifyAudit(db)).toEqual({ kind: 'broken', agencyId: 'contoh', seq: 2 });
	});

	it('finds a removed row', async () => {
		const db = await threeEntries();
		await db.deleteFrom('audit').where('target', '=', 'dua').execute();
		expect(await verifyAudit(db)).toEqual({ kind: 'broken', agencyId: 'contoh', seq: 3 });
	});

	it('finds the first row missing', async () => {
		const db = await threeEntries();
		await db.deleteFrom('audit').where('target', '=', 'satu').execute();
		expect(await verifyAudit(db)).toEqual({ kind: 'broken', agencyId: 'contoh', seq: 2 });
	});
});
