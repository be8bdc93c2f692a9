import { inflateSync } from 'node:zlib';

/**
 * The lines of text that a PDF of ours draws, read back through its own character maps, as a PDF
 * reader would copy them. Reads what pdfkit writes, not PDF at large.
 */
export function drawnText(pdf: Uint8Array): readonly string[] {
	const objects = objectsIn(Buffer.from(pdf));
	const maps = fontMaps(objects);
	return [...objects.values()].flatMap(({ stream }) =>
		stream?.includes(' Tf') ? linesIn(stream, maps) : []
	);
}

type PdfObject = { readonly head: string; readonly stream: string | undefined };

function objectsIn(pdf: Buffer): ReadonlyMap<string, PdfObject> {
	const found = new Map<string, PdfObject>();
	const text = pdf.toString('latin1');
	for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\n(stream\n|endobj)/g)) {
		const [whole, id = '', head = '', kind] = match;
		const start = match.index + whole.length;
		const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
		const packed = pdf.subarray(start, start + length);
		const opened = head.includes('/FlateDecode') ? inflateSync(packed) : packed;
		found.set(id, { head, stream: kind === 'endobj' ? undefined : opened.toString('latin1') });
	}
	return found;
}

/** Font label (`F1`) → glyph number → letters. */
function fontMaps(objects: ReadonlyMap<string, PdfObject>) {
	const maps = new Map<string, ReadonlyMap<number, string>>();
	for (const { head } of objects.values()) {
		for (const [, label = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
			maps.set(label, lettersIn(objects.get(toUnicode ?? '')?.stream ?? ''));
		}
	}
	return maps;
}

function lettersIn(cmap: string): ReadonlyMap<number, string> {
	const letters = new Map<number, string>();
	for (const [, from = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
		for (const [index, [, hex = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
			letters.set(
				Number.parseInt(from, 16) + index,
				Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
			);
		}
	}
	return letters;
}

/** One entry per text block (`BT … ET`), which is what we draw in one go. */
function linesIn(content: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>) {
	return [...content.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, block = '']) => {
		const letters = maps.get(/\/(F\d+) /.exec(block)?.[1] ?? '');
		return [...block.matchAll(/<([0-9a-f]+)>/g)]
			.flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
			.map((glyph) => letters?.get(Number.parseInt(glyph, 16)) ?? '')
			.join('');
	});
}
