import { localDay, type LocalDay } from './local-day.ts';

/** On its day, whatever the hour, and on every day after it. */
export function isDue({ due }: { readonly due: string }, today: LocalDay): boolean {
	return localDay(due) <= today;
}
