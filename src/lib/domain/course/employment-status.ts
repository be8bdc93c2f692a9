export const employmentStatuses = ['pns', 'pppk', 'pppk-paruh-waktu', 'non-asn', 'family'] as const;

/** What binds a person, and so which sanction text is true for them. */
export type EmploymentStatus = (typeof employmentStatuses)[number];
