import { expect, it } from 'vitest';
import { smallModule } from '#tests/support/small-course.ts';
import { takeModule } from '#tests/support/simulated-learner.ts';
import { readBatch, readStatement } from './statement-batch.ts';

const who = { id: 'ayu', homePage: 'urn:bimtek-netral:instansi:contoh' };
const good = JSON.stringify(takeModule(smallModule(), 'a'.repeat(64), who)[0]);

/** The statement with some of its text changed, as it would come over the wire. */
function changed(from: RegExp, to: string): unknown {
	const text = good.replace(from, to);
	if (text === good) throw new Error(`Nothing matches ${String(from)}`);
	return JSON.parse(text);
}

it('reads what the app writes', () => {
	expect(readStatement(JSON.parse(good)).kind).toBe('read');
});

it.each([
	['a number that JSON cannot say', /"elapsedMs":\d+/, '"elapsedMs":1e999'],
	['a sequence that does not count exactly', /sequence":\d+/, 'sequence":1e300'],
	['a negative sequence', /sequence":\d+/, 'sequence":-1'],
	['a NUL in an id', /urn:bimtek-netral:kecil/, 'urn:bimtek-netral:\\u0000kecil'],
	['half a character in an id', /urn:bimtek-netral:kecil/, 'urn:bimtek-netral:\\ud800kecil'],
	['a time without a zone', /"timestamp":"[^"]*"/, '"timestamp":"2026-11-22T01:00:00"'],
	['an hour that no clock has', /"timestamp":"[^"]*"/, '"timestamp":"2026-11-22T24:00:00Z"'],
	['a key of its own', /"timestamp"/, '"more":1,"timestamp"'],
	['a key that would change its nature', /"platform"/, '"__proto__":{"revision":"x"},"platform"'],
	['another id than a UUID', /"id":"[0-9a-f-]{36}"/, '"id":"1"'],
	['a pack that is no hash', /"revision":"a+"/, '"revision":"../secret"']
])('refuses %s', (_, from, to) => {
	expect(readStatement(changed(from, to)).kind).toBe('unreadable');
});

it('never lets a statement change the nature of objects', () => {
	const items = readBatch({ statements: [changed(/^\{/, '{"__proto__":{"polluted":true},')] });
	expect(items?.[0]).not.toHaveProperty('polluted');
	expect({}).not.toHaveProperty('polluted');
});

it.each([
	[null],
	[[]],
	['x'],
	[{ statements: {} }],
	[{ statements: [null] }],
	[{ statements: [[]] }]
])('does not take %j for a batch', (body) => {
	expect(readBatch(body)).toBeUndefined();
});
