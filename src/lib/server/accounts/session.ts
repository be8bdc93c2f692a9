export const roles = ['learner', 'trainer', 'hr', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who is signed in. */
export type Session = {
	readonly accountId: string;
	readonly agencyId: string;
	readonly role: Role;
	readonly name: string;
	readonly username: string;
};
