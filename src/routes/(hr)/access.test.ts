import { isHttpError, isRedirect } from '@sveltejs/kit';
import { readSheet } from 'read-excel-file/node';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { addRosterAgency } from '#tests/support/roster-agency.ts';
import { emptySqlite } from '#tests/support/databases.ts';
import { smallCourse } from '#tests/support/small-course.ts';
import type { Role, Session } from '#lib/server/accounts/session.ts';
import { verifyAudit } from '#lib/server/audit/verify-audit.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { offerOf, type Offer } from '#lib/server/packs/offer.ts';
import { GET as downloadPdf } from '../api/certificates/[...number]/+server.ts';
import { load as list } from './kepegawaian/+page.server.ts';
import { load as person } from './kepegawaian/orang/[id]/+page.server.ts';
import { GET as csv } from './kepegawaian/unduh/csv/+server.ts';
import { GET as zip } from './kepegawaian/unduh/sertifikat/+server.ts';
import { GET as siasn } from './kepegawaian/unduh/siasn/+server.ts';
import { GET as xlsx } from './kepegawaian/unduh/xlsx/+server.ts';

let db: Database;
let offer: Offer;
let course: string;

beforeAll(async () => {
	const compiled = await smallCourse();
	offer = offerOf([compiled]);
	course = compiled.rule.id;
	db = await emptySqlite();
	await addRosterAgency(db, 'a', { people: 60, course });
	await addRosterAgency(db, 'b', { people: 12, course });
	await db
		.updateTable('person')
		.set({ name: 'RAHASIA', name_sought: 'rahasia' })
		.where('agency_id', '=', 'b')
		.execute();
});

type Doors = Readonly<Record<string, (event: never) => unknown>>;
const doors: Doors = { list, person, xlsx, csv, zip, siasn };

function someone(role: Role, agencyId = 'a'): Session {
	return { accountId: 'officer', role, agencyId, name: 'Petugas', username: 'petugas' };
}

async function knock(
	door: (event: never) => unknown,
	session: Session | undefined,
	search = '',
	params: Record<string, string> = { id: 'person-8' }
): Promise<{ status: number; location?: string; answer?: unknown }> {
	const now = () => new Date('2026-11-22T03:00:00.000Z');
	const event = {
		locals: { server: { db, offer, now }, session, language: 'id' },
		params,
		url: new URL(`https://bimtek.contoh.test/kepegawaian${search}`),
		setHeaders: () => undefined
	};
	try {
		return { status: 200, answer: await door(event as never) };
	} catch (thrown) {
		if (isHttpError(thrown)) return { status: thrown.status };
		if (isRedirect(thrown)) return { status: thrown.status, location: thrown.location };
		throw thrown;
	}
}

async function file(door: keyof typeof doors, session: Session, search = '') {
	const { answer } = await knock(doors[door] as never, session, search);
	return Buffer.from(await (answer as Response).arrayBuffer());
}

describe.each(Object.entries(doors))('%s', (_, door) => {
	it.each([
		['hr', 200],
		['admin', 200],
		['trainer', 403],
		['learner', 403]
	] as const)('answers %s with %i', async (role, status) => {
		expect((await knock(door, someone(role))).status).toBe(status);
	});

	it('sends a stranger to sign in and back', async () => {
		expect(await knock(door, undefined, '?keadaan=belum')).toEqual({
			status: 303,
			location: '/kepegawaian/masuk?ke=%2Fkepegawaian%3Fkeadaan%3Dbelum'
		});
	});
});

describe('HR of another agency', () => {
	const officer = someone('hr', 'b');

	it('sees its own people and nobody else, on screen', async () => {
		const { answer } = await knock(list, officer, '?nip=tampil');
		const { report } = answer as { report: { rows: { name: string }[]; units: unknown[] } };
		expect(report.rows).toHaveLength(11);
		for (const { name } of report.rows) expect(name).toMatch(/^RAHASIA/);
	});

	it.each(['cari=siti', 'cari=rahasia', 'unit=u1', "unit=' or 1=1 --", 'keadaan=selesai'])(
		'never finds the others by %s',
		async (search) => {
			const ours = JSON.stringify(await knock(list, someone('hr', 'a'), `?${search}&nip=tampil`));
			expect(ours).not.toContain('RAHASIA');
			const theirs = JSON.stringify(await knock(list, officer, `?${search}&nip=tampil`));
			expect(theirs).not.toMatch(/Rahayu|Santoso|Siregar/);
		}
	);

	it('gets the same answer for a foreign person as for none', async () => {
		const foreign = await knock(person, officer, '', { id: 'person-40' });
		const none = await knock(person, officer, '', { id: 'x' });
		expect(foreign).toEqual({ status: 404 });
		expect(none).toEqual(foreign);
		expect((await knock(person, someone('hr'), '', { id: 'person-40' })).status).toBe(200);
	});

	it('gets no PDF by guessing a number', async () => {
		const number = '0040/BIMTEK/u1/XI/2026';
		expect((await knock(downloadPdf, officer, '', { number })).status).toBe(404);
		expect((await knock(downloadPdf, someone('hr'), '', { number })).status).toBe(200);
	});

	it('gets its own people and nobody else in every file', async () => {
		expect((await file('csv', officer)).toString()).not.toMatch(/Rahayu|Santoso|Siregar/);
		const rows = await readSheet(await file('xlsx', officer), 'Peserta');
		expect(rows.slice(1).map(([name]) => name)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^RAHASIA/)])
		);
		expect(JSON.stringify(rows)).not.toMatch(/Rahayu|Santoso|Siregar/);
		// Numbers 4 and 36 … are revoked; agency b has only the certificates of its own 12 people.
		expect(Object.keys(unzipSync(await file('zip', officer)))).toEqual([
			'0008-BIMTEK-u1-XI-2026.pdf',
			'0012-BIMTEK-u2-XI-2026.pdf'
		]);
		const lines = await readSheet(await file('siasn', officer), 'SIASN');
		expect(lines.slice(1).map((line) => line[5])).toEqual([
			'0008/BIMTEK/u1/XI/2026',
			'0012/BIMTEK/u2/XI/2026'
		]);
	});
});

describe('a file', () => {
	it('has as many rows as the list counts, for the same address', async () => {
		const search = `?keadaan=selesai&unit=u1&bimtek=${course}`;
		const { answer } = await knock(list, someone('hr'), search);
		const { report } = answer as { report: { tally: { count: number }; certificates: number } };
		const rows = await readSheet(await file('xlsx', someone('hr'), search), 'Peserta');
		expect(rows.length - 1).toBe(report.tally.count);
		const entries = Object.keys(unzipSync(await file('zip', someone('hr'), search)));
		expect(entries).toHaveLength(report.certificates);
		expect(report.certificates).toBeGreaterThan(0);
	});

	it('says on its second sheet which filter, how many, when and who', async () => {
		const about = await readSheet(
			await file('xlsx', someone('hr'), '?unit=u1&keadaan=belum&cari=1&urut=-nilai'),
			'Keterangan'
		);
		expect(Object.fromEntries(about as [string, unknown][])).toMatchObject({
			Instansi: 'Pemerintah Kabupaten a',
			'Unit kerja': 'Dinas Kesehatan',
			Keadaan: 'Belum mulai',
			Pencarian: '1',
			Urutan: 'Nilai (turun)',
			'Dibuat oleh': 'Petugas',
			'Dibuat pada': '22 Nov 2026, 10.00 WIB'
		});
	});

	it('is not made of nothing: without certificates the list says so', async () => {
		for (const door of [zip, siasn]) {
			expect(await knock(door, someone('hr'), '?keadaan=belum&unit=u1')).toEqual({
				status: 303,
				location: '/kepegawaian?keadaan=belum&unit=u1&unduhan=kosong'
			});
		}
	});

	it('is written into the trail with its filter and count, without what was searched', async () => {
		await file('csv', someone('hr'), '?cari=Rahayu&status=pns');
		const entry = await db
			.selectFrom('audit')
			.selectAll()
			.where('agency_id', '=', 'a')
			.orderBy('seq', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow();
		expect(entry).toMatchObject({ actor: 'officer', action: 'report.export', target: course });
		const detail: unknown = JSON.parse(entry.detail);
		expect(detail).toMatchObject({ format: 'csv', status: 'pns', searched: true });
		expect(entry.detail).not.toMatch(/rahayu/i);
		expect((await verifyAudit(db)).kind).toBe('intact');
	});
});

describe('a NIP', () => {
	it('stays on the server until somebody asks to see it', async () => {
		const masked = JSON.stringify(await knock(list, someone('hr')));
		expect(masked).not.toMatch(/\d{18}/);
		expect(JSON.stringify(await knock(person, someone('hr')))).not.toMatch(/\d{18}/);
		expect(JSON.stringify(await knock(list, someone('hr'), '?nip=tampil'))).toMatch(/\d{18}/);
		expect(JSON.stringify(await knock(person, someone('hr'), '?nip=tampil'))).toMatch(/\d{18}/);
	});
});
