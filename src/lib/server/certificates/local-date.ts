const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar date in the agency's time zone. Western Indonesian Time (WIB) stands for every
 * agency until the agency's own zone is recorded.
 */
export function localDate(instant: Date | string, timeZone = 'Asia/Jakarta'): string {
	let format = dates.get(timeZone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
		dates.set(timeZone, format);
	}
	return format.format(new Date(instant));
}
