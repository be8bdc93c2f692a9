import type { Condition, MeterId, Meters, Verdict } from '#lib/domain/scenario/scenario.ts';

// Transcripts are for those who review a story, in the language that the stories are written in.
const meterNames: Readonly<Record<MeterId, string>> = {
	trust: 'kepercayaan',
	pressure: 'tekanan',
	service: 'layanan',
	relationship: 'hubungan'
};

export const verdictNames: Readonly<Record<Verdict, string>> = {
	tepat: 'TEPAT',
	'abu-abu': 'ABU-ABU',
	melanggar: 'MELANGGAR'
};

export function metersInWords(meters: Meters): string {
	return entriesOf(meters)
		.map(([id, value]) => `${meterNames[id]} ${value}`)
		.join(', ');
}

export function effectsInWords(effects: Meters): string {
	return entriesOf(effects)
		.map(([id, value]) => `${meterNames[id]} ${value > 0 ? '+' : ''}${value}`)
		.join(', ');
}

export function conditionInWords(condition: Condition): string {
	if ('flag' in condition) return `ada tanda "${condition.flag}"`;
	if ('notFlag' in condition) return `tidak ada tanda "${condition.notFlag}"`;
	return 'atLeast' in condition
		? `${meterNames[condition.meter]} sedikitnya ${condition.atLeast}`
		: `${meterNames[condition.meter]} paling banyak ${condition.atMost}`;
}

/** Sorted, so that neither files nor machines decide the order. */
function entriesOf(meters: Meters): readonly (readonly [MeterId, number])[] {
	return (Object.entries(meters) as [MeterId, number][]).sort(([a], [b]) => (a < b ? -1 : 1));
}
