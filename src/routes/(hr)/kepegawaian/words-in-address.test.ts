import { expect, it } from 'vitest';
import { onePath } from '#tests/support/one-path.ts';
import { readFilter, reportStates, sortColumns } from '#lib/server/reports/report-filter.ts';
import { columns, sortWord, stateWords } from './words-in-address.ts';

const scope = { course: { id: 'netralitas-asn', paths: onePath(5) }, today: '2026-11-22' };

it('writes every state and order as the server reads it', () => {
	expect(columns).toEqual(sortColumns);
	for (const state of reportStates) {
		const params = new URLSearchParams({ keadaan: stateWords[state] });
		expect(readFilter(params, scope).state).toBe(state);
	}
	for (const by of columns) {
		for (const descending of [true, false]) {
			const params = new URLSearchParams({ urut: sortWord(by, descending) });
			expect(readFilter(params, scope).sort).toEqual({ by, descending });
		}
	}
});
