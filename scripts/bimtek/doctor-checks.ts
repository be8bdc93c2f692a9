import { existsSync, statfsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { verifyAudit } from '#lib/server/audit/verify-audit.ts';
import { publicKeys } from '#lib/server/certificates/issuer-keys.ts';
import { verifyCertificate } from '#lib/server/certificates/verify-certificate.ts';
import type { Problem } from '#lib/content/problem.ts';
import { explainMistakes, explainRefusal, problemLine } from '#lib/server/explain-refusal.ts';
import { openServer, type Server } from '#lib/server/open-server.ts';
import { checkBackup, countsLine } from './check-backup.ts';
import { databaseFile, secretFile, type Operator } from './operator.ts';

/** What one check found. `no` makes the command fail; `warn` does not. */
export type Finding = {
	readonly state: 'ok' | 'warn' | 'no';
	readonly what: string;
	readonly detail: string;
};

const megabyte = 1_000_000;
const needed = { warn: 2000 * megabyte, no: 200 * megabyte };

export function checkFile(operator: Operator): readonly Finding[] {
	const what = 'basis data / database';
	const checked = checkBackup(databaseFile(operator));
	return checked.kind === 'whole'
		? [{ state: 'ok', what, detail: countsLine(checked.counts) }]
		: [{ state: 'no', what, detail: `${checked.problem}; pulihkan cadangan / restore a backup` }];
}

export function checkDisk({ dataDir }: Operator): readonly Finding[] {
	const { bavail, bsize } = statfsSync(dataDir);
	const free = bavail * bsize;
	const state = free < needed.no ? 'no' : free < needed.warn ? 'warn' : 'ok';
	const detail = `${Math.round(free / megabyte)} MB bebas / free`;
	return [{ state, what: 'ruang disk / disk space', detail }];
}

/** Opening the installation would make a new secret, and hide that the old one is lost. */
export function checkSecretKept(operator: Operator): readonly Finding[] {
	const what = 'rahasia / secret';
	if (operator.secret !== undefined) return [{ state: 'ok', what, detail: 'BIMTEK_SECRET' }];
	const file = secretFile(operator);
	if (!existsSync(file)) {
		const detail = `${file} tidak ada; pulihkan dari cadangan / is missing; restore it from a backup`;
		return [{ state: 'no', what, detail }];
	}
	if ((statSync(file).mode & 0o077) !== 0) {
		return [{ state: 'warn', what, detail: `chmod 600 ${file}` }];
	}
	return [{ state: 'ok', what, detail: file }];
}

export async function checkServer(operator: Operator): Promise<readonly Finding[]> {
	const { dataDir, coursesDir, secret, now } = operator;
	try {
		const opened = await openServer({ dataDir, coursesDir, now, ...(secret && { secret }) });
		if (opened.kind === 'refused') {
			return [{ state: 'no', what: 'pembukaan / opening', detail: explainRefusal(opened.refusal) }];
		}
		const { server, warnings } = opened;
		try {
			return [
				{ state: 'ok', what: 'migrasi / migrations', detail: 'terkini / current' },
				checkCourses(server, warnings),
				await checkKeys(server),
				await checkAudit(server),
				await checkCertificate(server)
			];
		} finally {
			await server.close();
		}
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		return [{ state: 'no', what: 'pembukaan / opening', detail }];
	}
}

/** With a mistake in the courses the server serves the last good ones; that is for repair. */
function checkCourses({ offer, courseMistakes }: Server, warnings: readonly Problem[]): Finding {
	const told =
		courseMistakes.length > 0 ? explainMistakes(courseMistakes) : String(offer.courses.size);
	return {
		state: courseMistakes.length > 0 ? 'no' : warnings.length > 0 ? 'warn' : 'ok',
		what: 'materi / courses',
		detail: [...told.split('\n'), ...warnings.map(problemLine)].join('\n      ')
	};
}

/** The server opened, so the active key could be read; this says how many more there are. */
async function checkKeys({ db }: Server): Promise<Finding> {
	const count = Object.keys(await publicKeys(db)).length;
	return { state: 'ok', what: 'kunci sertifikat / certificate keys', detail: String(count) };
}

async function checkAudit({ db }: Server): Promise<Finding> {
	const what = 'jejak audit / audit trail';
	const verified = await verifyAudit(db);
	return verified.kind === 'intact'
		? { state: 'ok', what, detail: `${verified.rows} utuh / intact` }
		: { state: 'no', what, detail: `putus di / broken at ${verified.agencyId} #${verified.seq}` };
}

/** The newest certificate stands for the chain of key, signature and claims. */
async function checkCertificate({ db, now }: Server): Promise<Finding> {
	const what = 'sertifikat terakhir / newest certificate';
	const newest = await db
		.selectFrom('certificate')
		.select(['agency_id', 'number'])
		.orderBy('issued_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!newest) return { state: 'ok', what, detail: 'belum ada / none yet' };
	const asked = { number: newest.number, agencyId: newest.agency_id };
	const { kind } = await verifyCertificate(db, asked, now());
	return { state: kind === 'genuine' ? 'ok' : 'no', what, detail: `${newest.number} ${kind}` };
}

/** A clock that went back gives certificates the wrong day. */
export function checkTime(operator: Operator): readonly Finding[] {
	const what = 'jam / clock';
	const now = operator.now().toISOString();
	const db = new DatabaseSync(databaseFile(operator), { readOnly: true });
	try {
		const latest = db
			.prepare(
				'select max(at) as at from (select max(received_at) as at from statement union all select max(at) from audit)'
			)
			.get()?.['at'];
		const last = typeof latest === 'string' ? latest : '';
		const isBehind = last > now || now < '2026';
		return [{ state: isBehind ? 'no' : 'ok', what, detail: `${now} (data: ${last || '–'})` }];
	} finally {
		db.close();
	}
}
