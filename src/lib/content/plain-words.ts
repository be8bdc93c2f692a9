import type { BaseIssue } from 'valibot';

/** An issue of the schema library in words for somebody who does not program. */
export function inPlainWords(issue: BaseIssue<unknown>): string {
	const key = issue.path?.at(-1)?.key;
	const name = typeof key === 'string' ? `"${key}"` : 'this';
	const found = issue.received === 'undefined' ? '' : ` (found ${kindOf(issue.input)})`;
	if (issue.kind === 'validation' || issue.type === 'union') return issue.message;
	if (isUnknownKey(issue)) {
		const hint = /\s/.test(name) ? ' (a text that holds a comma stands between quotes)' : '';
		return `unknown key ${name}${hint}`;
	}
	if (issue.received === 'undefined') return `${name} is missing`;
	switch (issue.type) {
		case 'string':
			return `${name} must be text${found}`;
		case 'number':
			return `${name} must be a number${found}`;
		case 'boolean':
			return `${name} must be true or false${found}`;
		case 'array':
			return `${name} must be a list${found}`;
		case 'strict_object':
		case 'record':
			return `${name} must be a group of keys${found}`;
		case 'picklist':
		case 'variant':
			return `must be one of ${choicesIn(issue.expected)}${found}`;
		default:
			return issue.message;
	}
}

export function isUnknownKey({ type, expected }: BaseIssue<unknown>): boolean {
	return type === 'strict_object' && expected === 'never';
}

/** Whether something is not there yet, as against written wrongly. */
export function isGap({ received, type }: BaseIssue<unknown>): boolean {
	return received === 'undefined' || received === 'null' || type === 'non_empty';
}

function choicesIn(expected: string | null): string {
	return (expected ?? '').replaceAll(/[()"]/g, '').replaceAll(' | ', ', ');
}

function kindOf(value: unknown): string {
	if (value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	return JSON.stringify(value);
}
