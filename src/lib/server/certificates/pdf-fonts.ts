import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { sharedLayout, type ParsedFont } from './shared-layout.ts';
import { unpackWoff } from './unpack-woff.ts';

export type Weight = 'regular' | 'semibold';

export type PdfFont = { readonly name: string; readonly parsed: ParsedFont };

const weights: readonly (readonly [Weight, number])[] = [
	['regular', 400],
	['semibold', 600]
];

let loaded: ReadonlyMap<Weight, readonly PdfFont[]> | undefined;

/** Parsed once per process: unpacking a font costs more than drawing a page with it. */
export function pdfFonts(): ReadonlyMap<Weight, readonly PdfFont[]> {
	loaded ??= new Map(
		weights.map(([weight, number]) => [
			weight,
			['latin', 'latin-ext'].map((script) => ({
				name: `${weight}-${script}`,
				parsed: parse(`plus-jakarta-sans-${script}-${number}-normal.woff`)
			}))
		])
	);
	return loaded;
}

export function registerFonts(doc: PDFKit.PDFDocument): void {
	for (const fonts of pdfFonts().values()) {
		for (const { name, parsed } of fonts) doc.registerFont(name, parsed as never);
	}
}

/** pdfkit parses the font; what it parsed can be given to every later document. */
function parse(file: string): ParsedFont {
	const path = createRequire(import.meta.url).resolve(
		`@fontsource/plus-jakarta-sans/files/${file}`
	);
	const scratch = new PDFDocument({ autoFirstPage: false });
	scratch.font(unpackWoff(readFileSync(path)));
	return sharedLayout((scratch as unknown as { _font: { font: ParsedFont } })._font.font);
}
