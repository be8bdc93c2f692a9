import type { Insertable, Selectable } from 'kysely';

/**
 * Table and column names are SQL's; rows never travel further than their folder. Times are ISO text
 * in UTC, booleans 0/1, JSON text, so that the same code runs on SQLite and PostgreSQL. Every table
 * of an agency's data is keyed by `agency_id` first.
 */
export type Schema = {
	agency: AgencyTable;
	unit: UnitTable;
	person: PersonTable;
	statement: StatementTable;
	attempt: AttemptTable;
	completion: CompletionTable;
	certificate: CertificateTable;
	certificate_counter: CertificateCounterTable;
	issuer_key: IssuerKeyTable;
	offer: OfferTable;
	pack: PackTable;
	audit: AuditTable;
	auth_user: AuthUserTable;
	auth_session: AuthSessionTable;
	auth_account: AuthAccountTable;
	auth_verification: AuthVerificationTable;
	rate_limit: RateLimitTable;
};

type AgencyTable = {
	id: string;
	name: string;
	/** IRI that names the agency in statements, e.g. `urn:bimtek-netral:instansi:demo`. */
	home_page: string;
	place: string;
	number_pattern: string;
	/** JSON of `CertificateClaims['signatory']`. */
	signatory: string;
	demo: number;
	created_at: string;
};

type UnitTable = { agency_id: string; id: string; name: string; code: string };

/** A roster row. `account_id` is the signed-in account of that person, if there is one. */
type PersonTable = {
	agency_id: string;
	id: string;
	account_id: string | null;
	unit_id: string;
	name: string;
	/** Lower-case name, for search. */
	name_sought: string;
	nip: string | null;
	employment_status: string;
	rank: string | null;
	position: string | null;
	active: number;
};

type StatementTable = {
	agency_id: string;
	id: string;
	account_id: string;
	/** Counts up by one within the account; the cursor of `GET /api/pull`. */
	arrival: number;
	registration: string;
	verb: string;
	object: string;
	timestamp: string;
	received_at: string;
	/** The statement as sent, in canonical JSON. */
	body: string;
};

/** The server's grade of an attempt: a projection, rebuilt by `bimtek rebuild`. */
type AttemptTable = {
	agency_id: string;
	registration: string;
	account_id: string;
	course: string;
	module: string;
	activity: string;
	pack: string;
	started_at: string;
	/** Null while the attempt is open or waiting for statements. */
	ended_at: string | null;
	passed: number | null;
	scaled: number | null;
	/** What the device had claimed, and whether the server differs. */
	device_passed: number | null;
	device_scaled: number | null;
	differs: number;
	graded_at: string | null;
};

/** Where a person stands on a path of a course: a projection, rebuilt by `bimtek rebuild`. */
type CompletionTable = {
	agency_id: string;
	account_id: string;
	course: string;
	/** `''` is the whole course, where it has no paths. */
	path: string;
	state: 'begun' | 'completed';
	passed_activities: number;
	required_activities: number;
	started_at: string;
	last_at: string;
	completed_at: string | null;
	scaled: number | null;
	predicate: string | null;
};

type CertificateTable = {
	agency_id: string;
	number: string;
	account_id: string;
	course: string;
	path: string;
	status: 'issued' | 'superseded' | 'revoked';
	issued_at: string;
	completed_on: string;
	valid_until: string;
	/** Canonical JSON of `CertificateClaims`. */
	claims: string;
	jws: string;
	revoked_at: string | null;
	revoked_reason: string | null;
};

type CertificateCounterTable = { agency_id: string; year: number; last: number };

/** Ed25519 keys; retired ones stay, so that what they signed can still be checked. */
type IssuerKeyTable = {
	id: string;
	/** JWK as JSON text. */
	public_key: string;
	/** JWK encrypted with the installation's secret. */
	private_key: string;
	created_at: string;
	retired_at: string | null;
};

/** What was last on offer without a mistake: the catalogue as devices get it. One row. */
type OfferTable = { id: number; catalogue: string; published_at: string };

/** Every pack ever published: an attempt may refer to an old one. */
type PackTable = {
	hash: string;
	course: string;
	module: string;
	language: string;
	/** Bytes over the wire (gzip). */
	bytes: number;
	body: string;
	published_at: string;
};

/** Append-only; each row's hash covers the one before. */
type AuditTable = {
	agency_id: string;
	seq: number;
	at: string;
	actor: string;
	action: string;
	target: string;
	detail: string;
	previous: string;
	hash: string;
};

/** The tables of better-auth, with its names. */
type AuthUserTable = {
	id: string;
	name: string;
	email: string;
	emailVerified: number;
	image: string | null;
	username: string | null;
	role: string;
	agencyId: string;
	createdAt: string;
	updatedAt: string;
};

type AuthSessionTable = {
	id: string;
	userId: string;
	token: string;
	expiresAt: string;
	ipAddress: string | null;
	userAgent: string | null;
	createdAt: string;
	updatedAt: string;
};

type AuthAccountTable = {
	id: string;
	userId: string;
	accountId: string;
	providerId: string;
	password: string | null;
	accessToken: string | null;
	refreshToken: string | null;
	idToken: string | null;
	accessTokenExpiresAt: string | null;
	refreshTokenExpiresAt: string | null;
	scope: string | null;
	createdAt: string;
	updatedAt: string;
};

type AuthVerificationTable = {
	id: string;
	identifier: string;
	value: string;
	expiresAt: string;
	createdAt: string;
	updatedAt: string;
};

/** `key` is a digest, so that nobody's name or address is kept. */
type RateLimitTable = {
	key: string;
	count: number;
	/** When this count began. */
	since: string;
};

export type NewCompletionRow = Insertable<CompletionTable>;
export type AttemptRow = Selectable<AttemptTable>;
export type CertificateRow = Selectable<CertificateTable>;
