/** What a certificate says, frozen at issue. A later change of a name or logo never changes it. */
export type CertificateClaims = {
	readonly format: 1;
	readonly number: string;
	readonly name: string;
	readonly nip?: string;
	readonly rank?: string;
	readonly position?: string;
	readonly unit: string;
	readonly agency: { readonly id: string; readonly name: string };
	readonly course: { readonly id: string; readonly title: string };
	/** The path through the course; none for a course without paths, as on every older certificate. */
	readonly path?: { readonly id: string; readonly title: string };
	/** Hashes of the packs that the counted attempts ran on. */
	readonly packs: readonly string[];
	/** JP, 45 minutes each. */
	readonly creditHours: number;
	readonly materials: readonly { readonly title: string; readonly minutes: number }[];
	/** ISO dates. */
	readonly startedOn: string;
	readonly completedOn: string;
	readonly issuedOn: string;
	readonly validUntil: string;
	/** 0–100, at most two decimals. */
	readonly score: number;
	readonly predicate: string;
	readonly place: string;
	readonly signatory: {
		readonly name: string;
		readonly nip?: string;
		readonly rank?: string;
		readonly position: string;
	};
};
