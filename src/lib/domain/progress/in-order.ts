import { compare } from '../shared/compare.ts';
import { extension, type Statement } from '../statement/statement.ts';

/** The one order of a log: each id once, then by timestamp, device and sequence. */
export function inOrder(log: readonly Statement[]): readonly Statement[] {
	const unique = [...new Map(log.map((statement) => [statement.id, statement])).values()];
	return unique.sort(
		(a, b) =>
			compare(a.timestamp, b.timestamp) ||
			compare(deviceOf(a), deviceOf(b)) ||
			sequenceOf(a) - sequenceOf(b) ||
			compare(a.id, b.id)
	);
}

/**
 * The order within one attempt. An attempt lives on one device, whose sequence alone decides,
 * because its clock may jump back.
 */
export function inAttemptOrder(statements: readonly Statement[]): readonly Statement[] {
	return [...inOrder(statements)].sort(
		(a, b) => compare(deviceOf(a), deviceOf(b)) || sequenceOf(a) - sequenceOf(b)
	);
}

export function deviceOf(statement: Statement): string {
	const device = statement.context.extensions[extension.device];
	return typeof device === 'string' ? device : '';
}

export function sequenceOf(statement: Statement): number {
	const sequence = statement.context.extensions[extension.sequence];
	return typeof sequence === 'number' ? sequence : 0;
}
