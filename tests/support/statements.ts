import type { Said } from '#lib/domain/statement/say.ts';
import {
	extension,
	type PackHash,
	type Registration,
	type Statement,
	type StatementId
} from '#lib/domain/statement/statement.ts';

/** Under which circumstances something was said; what a test does not care about has a value. */
export type Circumstances = {
	readonly registration?: string;
	readonly device?: string;
	readonly pack?: string;
	/** The sequence of the first statement; the ones after it count up. */
	readonly sequence?: number;
	/** The time of the first statement; the ones after it follow minute by minute. */
	readonly from?: string;
};

/** What one device would write for what was said, in that order. Same input, same statements. */
export function statementsOf(
	said: readonly Said[],
	{
		registration = 'attempt-1',
		device = 'device-1',
		pack = 'pack-1',
		sequence = 1,
		from = '2026-03-02T01:00:00.000Z'
	}: Circumstances = {}
): readonly Statement[] {
	return said.map(({ extensions, ...what }, index) => ({
		id: `${device}-${sequence + index}` as StatementId,
		actor: { objectType: 'Agent', account: { homePage: 'https://contoh.go.id', name: 'ani' } },
		...what,
		context: {
			registration: registration as Registration,
			revision: pack as PackHash,
			platform: 'bimtek-netral',
			language: 'id',
			extensions: {
				...extensions,
				[extension.device]: device,
				[extension.sequence]: sequence + index
			}
		},
		timestamp: new Date(Date.parse(from) + index * 60_000).toISOString()
	}));
}
