/** Why this device cannot keep or find something. The screen has a sentence for each. */
export type StorageTrouble =
	| 'full' // no space left for this site
	| 'unavailable' // a private window or a setting forbids storage
	| 'outdated' // another tab runs a newer version of the app
	| 'closed' // the browser cut the connection and did not give it back
	| 'other';

export class StorageFailure extends Error {
	readonly kind: StorageTrouble;

	constructor(kind: StorageTrouble, cause: unknown) {
		super(`This device's storage failed: ${kind}`, { cause });
		this.name = 'StorageFailure';
		this.kind = kind;
	}
}

/** `undefined` for an error that does not say itself that storage failed. */
export function storageFailureIn(cause: unknown): StorageFailure | undefined {
	if (cause instanceof StorageFailure) return cause;
	const chain = errorsIn(cause);
	const has = (...names: string[]) => chain.some(({ name }) => names.includes(name));
	if (has('QuotaExceededError')) return new StorageFailure('full', cause);
	if (has('VersionError')) return new StorageFailure('outdated', cause);
	if (has('MissingAPIError', 'SecurityError', 'OpenFailedError')) {
		return new StorageFailure('unavailable', cause);
	}
	// Safari kills its storage process in the background and says "Connection … lost".
	const cut = chain.some(({ message }) => /connection.*(lost|clos)/i.test(message));
	if (cut || has('DatabaseClosedError', 'InvalidStateError')) {
		return new StorageFailure('closed', cause);
	}
	return undefined;
}

type Named = { readonly name: string; readonly message: string };

/** An error and those it wraps: Dexie keeps the browser's own in `inner`, bulk writes in `failures`. */
function errorsIn(error: unknown, depth = 0): Named[] {
	if (typeof error !== 'object' || error === null || depth > 5) return [];
	const { name, message, inner, cause, failures } = error as Record<string, unknown>;
	const wrapped: unknown[] = [inner, cause].concat(Array.isArray(failures) ? failures : []);
	const self = { name: asText(name), message: asText(message) };
	return [self, ...wrapped.flatMap((one) => errorsIn(one, depth + 1))];
}

function asText(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
