import { localDay, type LocalDay } from './local-day.ts';

export type ComingDay<Item> = { readonly day: LocalDay; readonly items: readonly Item[] };

/** What comes after today, day by day. */
export function comingDays<Item extends { readonly due: string }>(
	items: readonly Item[],
	today: LocalDay
): readonly ComingDay<Item>[] {
	return [...Map.groupBy(items, ({ due }) => localDay(due))]
		.map(([day, some]) => ({ day, items: some }))
		.filter(({ day }) => day > today)
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}
