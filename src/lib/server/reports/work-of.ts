import type { Database } from '../db/open-database.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';

export type AttemptRecord = {
	readonly course: string;
	readonly module: string;
	readonly activity: string;
	/** Instants, ISO. */
	readonly startedAt: string;
	readonly endedAt: string | undefined;
	/** The server's grade; `undefined` while the attempt is open. */
	readonly passed: boolean | undefined;
	/** 0–1. */
	readonly scaled: number | undefined;
	/** What the device had said, where the server came to another result. */
	readonly device: { readonly passed: boolean; readonly scaled: number | undefined } | undefined;
};

export type CertificateRecord = {
	readonly number: string;
	readonly course: string;
	/** The id of a path; `''` is the whole course. */
	readonly path: string;
	readonly state: CertificateState;
	readonly issuedAt: string;
	readonly validUntil: string;
	readonly revokedAt: string | undefined;
	readonly reason: string | undefined;
};

export async function attemptsOf(
	db: Database,
	agencyId: string,
	accountId: string
): Promise<readonly AttemptRecord[]> {
	const rows = await db
		.selectFrom('attempt')
		.selectAll()
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.orderBy('started_at')
		.orderBy('registration')
		.execute();
	return rows.map((row) => ({
		course: row.course,
		module: row.module,
		activity: row.activity,
		startedAt: row.started_at,
		endedAt: row.ended_at ?? undefined,
		passed: row.passed === null ? undefined : row.passed === 1,
		scaled: row.scaled ?? undefined,
		device:
			row.differs === 1
				? { passed: row.device_passed === 1, scaled: row.device_scaled ?? undefined }
				: undefined
	}));
}

export async function certificatesOf(
	db: Database,
	agencyId: string,
	accountId: string,
	today: string
): Promise<readonly CertificateRecord[]> {
	const rows = await db
		.selectFrom('certificate')
		.select(['number', 'course', 'path', 'status', 'issued_at', 'valid_until'])
		.select(['revoked_at', 'revoked_reason'])
		.where('agency_id', '=', agencyId)
		.where('account_id', '=', accountId)
		.orderBy('issued_at', 'desc')
		.orderBy('number', 'desc')
		.execute();
	return rows.map((row) => ({
		number: row.number,
		course: row.course,
		path: row.path,
		state: certificateState(row.status, row.valid_until, today),
		issuedAt: row.issued_at,
		validUntil: row.valid_until,
		revokedAt: row.revoked_at ?? undefined,
		reason: row.revoked_reason ?? undefined
	}));
}
