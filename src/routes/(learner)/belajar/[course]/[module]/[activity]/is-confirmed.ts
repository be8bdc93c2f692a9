import type { Standing } from '#lib/domain/progress/standing.ts';
import type { Registration } from '#lib/domain/statement/statement.ts';

/** Whether the server has graded this attempt; until then its result is this device's own. */
export function isConfirmed(
	{ results }: Standing,
	registration: Registration | undefined
): boolean {
	return results.some((result) => result.registration === registration && result.by === 'server');
}
