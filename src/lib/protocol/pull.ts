import * as v from 'valibot';
import type { Statement } from '#lib/domain/statement/statement.ts';

const grade = v.object({
	registration: v.string(),
	passed: v.boolean(),
	scaled: v.optional(v.number())
});

const certificate = v.object({
	number: v.string(),
	/** Compact JWS (EdDSA) over `CertificateClaims`. */
	jws: v.string(),
	status: v.picklist(['issued', 'superseded', 'revoked']),
	issuedAt: v.string()
});

const account = v.object({
	id: v.string(),
	homePage: v.string(),
	name: v.string(),
	agency: v.string(),
	unit: v.optional(v.string()),
	role: v.picklist(['learner', 'trainer', 'hr', 'admin']),
	employmentStatus: v.optional(v.picklist(['pns', 'pppk', 'pppk-paruh-waktu', 'non-asn', 'family']))
});

const pulled = v.object({
	serverTime: v.string(),
	account,
	/** Statements after the cursor, this device's own among them; at most 200. */
	statements: v.array(v.looseObject({ id: v.string() })),
	/** Pass it back to get the next ones. */
	cursor: v.number(),
	more: v.boolean(),
	/** All of the account: they are few. */
	grades: v.array(grade),
	certificates: v.array(certificate),
	/** Public keys (JWK) of the issuer by key id, to check certificates without a network. */
	issuerKeys: v.record(v.string(), v.record(v.string(), v.unknown()))
});

/** `GET /api/pull?after=<cursor>`: what the server knows about the signed-in learner. */
export type Pulled = Omit<v.InferOutput<typeof pulled>, 'statements'> & {
	readonly statements: readonly Statement[];
};
export type PulledAccount = v.InferOutput<typeof account>;
export type PulledCertificate = v.InferOutput<typeof certificate>;

export function readPulled(body: unknown): Pulled | undefined {
	const result = v.safeParse(pulled, body);
	// The server sends back statements that it parsed itself when it took them in.
	return result.success ? (result.output as unknown as Pulled) : undefined;
}
