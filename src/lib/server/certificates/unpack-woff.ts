import { inflateSync } from 'node:zlib';

const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/**
 * WOFF 1.0 → the TrueType file inside it. Left packed, a table would be unpacked again for every
 * glyph that is drawn.
 */
export function unpackWoff(woff: Buffer): Buffer {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF 1.0 font');
	const count = woff.readUInt16BE(12);
	const directory = Buffer.alloc(sfntHeader + count * sfntEntry);
	woff.copy(directory, 0, 4, 8);
	directory.writeUInt16BE(count, 4);
	const power = Math.floor(Math.log2(count));
	directory.writeUInt16BE(2 ** power * 16, 6);
	directory.writeUInt16BE(power, 8);
	directory.writeUInt16BE((count - 2 ** power) * 16, 10);

	const tables: Buffer[] = [];
	let offset = directory.length;
	for (let index = 0; index < count; index += 1) {
		const entry = woffHeader + index * woffEntry;
		const table = unpackTable(woff, entry);
		const target = sfntHeader + index * sfntEntry;
		woff.copy(directory, target, entry, entry + 4);
		woff.copy(directory, target + 4, entry + 16, entry + 20);
		directory.writeUInt32BE(offset, target + 8);
		directory.writeUInt32BE(table.length, target + 12);
		const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
		tables.push(table, padding);
		offset += table.length + padding.length;
	}
	return Buffer.concat([directory, ...tables]);
}

function unpackTable(woff: Buffer, entry: number): Buffer {
	const start = woff.readUInt32BE(entry + 4);
	const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
	return packed.length === woff.readUInt32BE(entry + 12) ? packed : inflateSync(packed);
}
