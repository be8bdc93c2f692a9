import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aKey, anAccount, anAttempt, aSpeaker } from '#tests/support/device-log.ts';
import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import { began, ended } from '#lib/domain/statement/say.ts';
import type { PackHash } from '#lib/domain/statement/statement.ts';
import { packHash } from '#lib/protocol/pack.ts';
import { openDeviceDatabase, type DeviceDatabase } from '../database/device-database.ts';
import { openLearnerDatabase, type LearnerDatabase } from '../database/learner-database.ts';
import { recordStatements } from '../log/record-statements.ts';
import { downloadPack } from './download-pack.ts';
import { moduleOpener } from './open-module.ts';
import type { Received } from './pack-on-device.ts';
import { removeOlderPacks, removePack } from './remove-pack.ts';

async function aPublishedPack(title = 'Netral') {
	const text = canonicalJson({
		format: 1,
		module: { course: 'netralitas-asn', id: 'm01', language: 'id', title, activities: [] }
	});
	return { text, hash: (await packHash(text)) as PackHash };
}

function serving(body: string | Error, init: ResponseInit = {}) {
	const asked: string[] = [];
	const send = ((url: string) => {
		asked.push(url);
		return body instanceof Error ? Promise.reject(body) : Promise.resolve(new Response(body, init));
	}) as typeof fetch;
	return { send, asked };
}

let db: DeviceDatabase;
beforeEach(() => void (db = openDeviceDatabase(crypto.randomUUID())));
afterEach(() => db.delete());

const wanted = (hash: PackHash, savedAt = '2026-11-22T01:00:00.000Z') => ({
	hash,
	bytes: 1_000,
	savedAt
});

async function nothingStored() {
	return [await db.packs.count(), await db.packTexts.count()];
}

describe('downloadPack', () => {
	it('stores a pack whose bytes keep their promise, and opens its module', async () => {
		const { hash, text } = await aPublishedPack();
		const { send, asked } = serving(text);
		expect(await downloadPack(db, wanted(hash), send)).toEqual({ kind: 'stored' });
		expect(await downloadPack(db, wanted(hash), send)).toEqual({ kind: 'already-here' });
		expect(asked).toEqual([`/api/packs/${hash}`]);
		expect(await db.packs.toArray()).toEqual([
			{ ...wanted(hash), course: 'netralitas-asn', module: 'm01', language: 'id' }
		]);
		expect(await moduleOpener(db)(hash)).toMatchObject({ title: 'Netral' });
	});

	it('stores nothing of a pack with other bytes', async () => {
		const { hash, text } = await aPublishedPack();
		const { send } = serving(text.replace('Netral', 'Memihak'));
		expect(await downloadPack(db, wanted(hash), send)).toEqual({ kind: 'damaged' });
		expect(await nothingStored()).toEqual([0, 0]);
	});

	it('stores nothing of a download that breaks off', async () => {
		const { hash, text } = await aPublishedPack();
		const body = new ReadableStream<Uint8Array>({
			start: (stream) => stream.enqueue(new TextEncoder().encode(text.slice(0, 40))),
			pull: (stream) => stream.error(new TypeError('network error'))
		});
		const send = (() => Promise.resolve(new Response(body))) as unknown as typeof fetch;
		expect(await downloadPack(db, wanted(hash), send)).toEqual({ kind: 'unreachable' });
		expect(await nothingStored()).toEqual([0, 0]);
	});

	it('tells an absent server from an absent pack and from a full device', async () => {
		const { hash, text } = await aPublishedPack();
		const gone = serving(new TypeError('Failed to fetch'));
		expect(await downloadPack(db, wanted(hash), gone.send)).toEqual({ kind: 'unreachable' });
		const missing = serving('', { status: 404 });
		expect(await downloadPack(db, wanted(hash), missing.send)).toEqual({ kind: 'missing' });
		db.packs.hook('creating', () => {
			throw new DOMException('no space', 'QuotaExceededError');
		});
		expect(await downloadPack(db, wanted(hash), serving(text).send)).toEqual({ kind: 'full' });
		expect(await nothingStored()).toEqual([0, 0]);
	});

	it('tells how far it is', async () => {
		const { hash, text } = await aPublishedPack();
		const { length } = new TextEncoder().encode(text);
		const heard: Received[] = [];
		const onprogress = (received: Received) => heard.push(received);
		const { send } = serving(text, { headers: { 'content-length': String(length) } });
		await downloadPack(db, { ...wanted(hash), onprogress }, send);
		expect(heard.at(-1)).toEqual({ bytes: length, share: 1 });
	});

	it('names no share that it cannot know', async () => {
		const { hash, text } = await aPublishedPack();
		const heard: Received[] = [];
		const headers = { 'content-length': '10', 'content-encoding': 'gzip' };
		const onprogress = (received: Received) => heard.push(received);
		await downloadPack(db, { ...wanted(hash), onprogress }, serving(text, { headers }).send);
		expect(heard.every(({ share }) => share === undefined)).toBe(true);
	});
});

describe('opening a module', () => {
	it('says that a pack is not here', async () => {
		const { hash } = await aPublishedPack();
		await expect(moduleOpener(db)(hash)).rejects.toMatchObject({ name: 'PackNotHere', hash });
	});

	it('takes a pack that decayed on the disk for absent, so that it can be fetched again', async () => {
		const { hash, text } = await aPublishedPack();
		await downloadPack(db, wanted(hash), serving(text).send);
		await db.packTexts.put({ hash, text: text.slice(1) });
		const openModule = moduleOpener(db);
		await expect(openModule(hash)).rejects.toMatchObject({ name: 'PackNotHere' });
		expect(await downloadPack(db, wanted(hash), serving(text).send)).toEqual({ kind: 'stored' });
		expect(await openModule(hash)).toMatchObject({ title: 'Netral' });
	});
});

describe('removing a pack', () => {
	const device = crypto.randomUUID();
	let logs: Map<string, LearnerDatabase>;
	const logOf = (account: string) => {
		const log = logs.get(account) ?? openLearnerDatabase(crypto.randomUUID());
		logs.set(account, log);
		return log;
	};
	beforeEach(() => void (logs = new Map()));
	afterEach(() => Promise.all([...logs.values()].map((log) => log.delete())));

	it("waits until nobody's attempt on this device needs it", async () => {
		const { hash, text } = await aPublishedPack();
		await downloadPack(db, wanted(hash), serving(text).send);
		await db.accounts.add(anAccount('ani'));
		const at = anAttempt({ pack: hash });
		await recordStatements(logOf('ani'), aSpeaker('ani', device), at, [began(aKey)]);
		expect(await removePack(db, logOf, device, hash)).toEqual({ kind: 'in-use' });
		expect(await removePack(db, logOf, 'another-device', hash)).toEqual({ kind: 'removed' });

		await downloadPack(db, wanted(hash), serving(text).send);
		await recordStatements(logOf('ani'), aSpeaker('ani', device), at, [
			ended(aKey, { outcome: 'completed', answers: 0 })
		]);
		expect(await removePack(db, logOf, device, hash)).toEqual({ kind: 'removed' });
		expect(await removePack(db, logOf, device, hash)).toEqual({ kind: 'not-here' });
		expect(await nothingStored()).toEqual([0, 0]);
	});

	it('clears away older packs of the module, but not those that an attempt runs on', async () => {
		const [first, second, third] = await Promise.all(['1', '2', '3'].map(aPublishedPack));
		if (!first || !second || !third) throw new Error('No packs');
		for (const { hash, text } of [first, second, third]) {
			await downloadPack(db, wanted(hash), serving(text).send);
		}
		const at = anAttempt({ pack: first.hash });
		await recordStatements(logOf('guest'), aSpeaker('g', device), at, [began(aKey)]);
		await removeOlderPacks(db, logOf, device, third.hash);
		const left = await db.packs.toCollection().primaryKeys();
		expect(left.sort()).toEqual([first.hash, third.hash].sort());
	});
});
