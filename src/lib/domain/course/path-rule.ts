import type { EmploymentStatus } from './employment-status.ts';

/**
 * A way through a course for some of its learners. The activities are the course's own: what is
 * done on one path counts on every path that holds it.
 */
export type PathRule = {
	readonly id: string;
	/** Whose it is at first; anybody may choose another. */
	readonly statuses: readonly EmploymentStatus[];
	/** Jam pelajaran (JP), 45 minutes each. */
	readonly creditHours: number;
	/** Whether its end gives a certificate. */
	readonly certificate: boolean;
	/** `false`: made for people who will not sign in. */
	readonly account: boolean;
	readonly parts: readonly PathPart[];
};

export type PathPart = {
	readonly module: string;
	/** Absent: the whole module. */
	readonly activities?: readonly string[] | undefined;
};
