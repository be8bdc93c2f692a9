const longest = 3_600_000;

/** `Retry-After` in milliseconds: it comes as seconds or as a date. At most an hour is believed. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
	if (header === null || header.trim() === '') return undefined;
	const seconds = Number(header);
	const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
	return Number.isNaN(wait) ? undefined : Math.min(longest, Math.max(0, wait));
}
