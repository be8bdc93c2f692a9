/** 31 August + 6 months is the end of February. ISO in, ISO out, UTC. */
export function addMonths(iso: string, months: number): string {
	const date = new Date(iso);
	const day = date.getUTCDate();
	date.setUTCMonth(date.getUTCMonth() + months);
	if (date.getUTCDate() !== day) date.setUTCDate(0);
	return date.toISOString();
}
