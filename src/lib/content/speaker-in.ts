import type { Mood } from '#lib/domain/scenario/portraits.ts';

/** `camat/mendesak` → who speaks, and how. The schema has checked its shape. */
export function speakerIn(written: string): { readonly speaker: string; readonly mood?: Mood } {
	const [speaker = '', mood] = written.split('/');
	return { speaker, ...(mood !== undefined && { mood: mood as Mood }) };
}
