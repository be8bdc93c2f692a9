import type { ComingDay } from './coming-days.ts';

/** What the events say, in the learner's language. */
export type CalendarWords = {
	readonly name: string;
	readonly title: (count: number) => string;
	readonly text: (count: number) => string;
};

/** Where the refreshers are, e.g. `https://belajar.contoh.go.id/belajar/penyegaran`. */
type Address = URL;

const weeks = 8;
const hour = 9;

/**
 * The coming days as an iCalendar file: one event a day, at nine by the clock of wherever one is.
 * A day's event has the same id in every file, so that importing the next one updates it.
 */
export async function calendarFile(
	days: readonly ComingDay<unknown>[],
	words: CalendarWords,
	address: Address,
	now: Date
): Promise<string> {
	const { createEvents } = await import('ics');
	const until = now.getTime() + weeks * 7 * 24 * 60 * 60 * 1000;
	const events = days
		.filter(({ day }) => Date.parse(day) <= until)
		.map(({ day, items: { length: count } }) => {
			const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
			return {
				uid: `penyegaran-${day}@${address.hostname}`,
				// Counts up from file to file, so that the newer one wins.
				sequence: Math.floor(now.getTime() / 60_000),
				start: [year, month, date, hour, 0] as [number, number, number, number, number],
				startOutputType: 'local' as const, // no zone: nine there
				duration: { minutes: 5 },
				title: words.title(count),
				description: `${words.text(count)}\n${address.href}`,
				url: address.href,
				busyStatus: 'FREE' as const,
				transp: 'TRANSPARENT' as const,
				alarms: [
					{ action: 'display' as const, description: words.title(count), trigger: { minutes: 0 } }
				]
			};
		});
	const header = { productId: '-//bimtek-netral//penyegaran//ID', calName: words.name };
	const { error, value } = createEvents(events, header);
	if (value === null) throw new Error('The calendar file could not be written', { cause: error });
	return value;
}
