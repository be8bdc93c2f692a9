/** A day of this device's calendar, `YYYY-MM-DD`. */
export type LocalDay = string;

export function localDay(at: string | Date): LocalDay {
	const date = new Date(at);
	const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

export function today(): LocalDay {
	return localDay(new Date());
}

/** Midday, so that it is this day in every zone that a screen may format it in. */
export function noonOf(day: LocalDay): Date {
	return new Date(`${day}T12:00:00`);
}
