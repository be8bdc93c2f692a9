import type { Decision } from '#lib/domain/scenario/position.ts';
import { meterIds, type MeterId, type Scenario } from '#lib/domain/scenario/scenario.ts';

export type MeterChange = {
	readonly meter: MeterId;
	readonly from: number;
	readonly to: number;
};

/** What the last decision really moved, after the limits of 0 and 100. */
export function meterChanges(
	scenario: Scenario,
	decisions: readonly Decision[]
): readonly MeterChange[] {
	const before = decisions.at(-2)?.metersAfter ?? scenario.meters;
	const after = decisions.at(-1)?.metersAfter ?? scenario.meters;
	return meterIds.flatMap((meter) => {
		const [from, to] = [before[meter], after[meter]];
		return from === undefined || to === undefined || from === to ? [] : [{ meter, from, to }];
	});
}
