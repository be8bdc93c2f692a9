import type { MeterId, Meters } from '#lib/domain/scenario/scenario.ts';
import type { Translate } from '#lib/i18n/translator.svelte.ts';

/** E.g. "Tekanan +10, Hubungan −4". */
export function effectWords(t: Translate, effects: Meters): string {
	const moves = Object.entries(effects) as [MeterId, number][];
	return moves
		.map(([id, move]) => `${t(`player:meter.${id}`)} ${move < 0 ? '−' : '+'}${Math.abs(move)}`)
		.join(', ');
}
