import type { Recall, RefresherCard } from '#lib/domain/refresher/refresher-card.ts';
import { dueDate } from './schedule.ts';

/** When a card comes back after some more recalls, ISO. */
export function nextDate(card: RefresherCard, more: readonly Recall[]): string {
	return dueDate({ recalls: [...card.recalls, ...more] });
}
