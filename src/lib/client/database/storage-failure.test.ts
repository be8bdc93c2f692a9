import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { StorageFailure, storageFailureIn } from './storage-failure.ts';

const wrapped = (name: string, inner: unknown) =>
	Object.assign(new Error('outer'), { name, inner });

describe('storageFailureIn', () => {
	it.each([
		['a full device', new DOMException('', 'QuotaExceededError'), 'full'],
		[
			'a full device inside an aborted transaction',
			wrapped('AbortError', new DOMException('', 'QuotaExceededError')),
			'full'
		],
		[
			'a full device inside a bulk write',
			Object.assign(new Error('bulk'), { failures: [new DOMException('', 'QuotaExceededError')] }),
			'full'
		],
		[
			'a private window',
			wrapped('OpenFailedError', new DOMException('', 'InvalidStateError')),
			'unavailable'
		],
		['a browser without databases', new Dexie.MissingAPIError(), 'unavailable'],
		['a newer version in another tab', new DOMException('', 'VersionError'), 'outdated'],
		[
			"Safari's lost connection",
			new DOMException('Connection to Indexed Database server lost. Refresh', 'UnknownError'),
			'closed'
		],
		['a closed database', new Dexie.DatabaseClosedError(), 'closed']
	])('knows %s', (_, error, kind) => {
		expect(storageFailureIn(error)?.kind).toBe(kind);
	});

	it('leaves bugs and cancelled requests alone', () => {
		expect(storageFailureIn(new TypeError('x is undefined'))).toBeUndefined();
		expect(storageFailureIn(new DOMException('', 'AbortError'))).toBeUndefined();
		expect(storageFailureIn(undefined)).toBeUndefined();
	});

	it('keeps the cause, once', () => {
		const failure = new StorageFailure('full', new Error('cause'));
		expect(storageFailureIn(failure)).toBe(failure);
	});
});
