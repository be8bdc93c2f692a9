import { pdfFonts, type PdfFont, type Weight } from './pdf-fonts.ts';

export type TextStyle = {
	readonly size: number;
	readonly weight: Weight;
	readonly color: string;
	/** Extra space between letters, in points. */
	readonly spacing?: number;
};

export type Align = 'left' | 'center' | 'right';

type Run = { readonly font: PdfFont; readonly text: string };

/** Draws one line at its top; `x` is its left, its middle or its right. */
export function drawLine(
	doc: PDFKit.PDFDocument,
	text: string,
	at: { readonly x: number; readonly y: number; readonly align?: Align },
	style: TextStyle
): void {
	const runs = runsOf(text, style.weight);
	const width = widthOfRuns(doc, runs, style);
	const share = at.align === 'center' ? 0.5 : at.align === 'right' ? 1 : 0;
	let x = at.x - width * share;
	doc.fillColor(style.color);
	for (const run of runs) {
		doc.font(run.font.name).fontSize(style.size);
		// Every font part has the same metrics, so that the parts of a line share a baseline.
		doc.text(run.text, x, at.y, {
			lineBreak: false,
			characterSpacing: style.spacing ?? 0
		});
		x += widthOfRuns(doc, [run], style);
	}
}

export function widthOf(doc: PDFKit.PDFDocument, text: string, style: TextStyle): number {
	return widthOfRuns(doc, runsOf(text, style.weight), style);
}

/** The style, smaller if need be, in which the text is no wider than `width`. */
export function fitted(
	doc: PDFKit.PDFDocument,
	text: string,
	width: number,
	style: TextStyle
): TextStyle {
	const natural = widthOf(doc, text, style);
	if (natural <= width) return style;
	const scale = width / natural;
	const spacing = (style.spacing ?? 0) * scale;
	return { ...style, size: Math.floor(style.size * scale * 20) / 20, spacing };
}

/** Breaks at spaces into lines no wider than `width`. */
export function wrapped(
	doc: PDFKit.PDFDocument,
	text: string,
	width: number,
	style: TextStyle
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && widthOf(doc, longer, style) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

function widthOfRuns(doc: PDFKit.PDFDocument, runs: readonly Run[], style: TextStyle): number {
	return runs.reduce((sum, { font, text }) => {
		doc.font(font.name).fontSize(style.size);
		return sum + doc.widthOfString(text) + (style.spacing ?? 0) * text.length;
	}, 0);
}

/** The font comes in parts by script; a name like "Łukasz" needs two of them. */
function runsOf(text: string, weight: Weight): readonly Run[] {
	const runs: { font: PdfFont; text: string }[] = [];
	for (const char of text.normalize('NFC')) {
		const [font, drawn] = fontFor(char, weight);
		const last = runs.at(-1);
		if (last?.font === font) last.text += drawn;
		else runs.push({ font, text: drawn });
	}
	return runs;
}

/** Few letters, asked for again and again. */
const found = new Map<string, readonly [PdfFont, string]>();

/** A letter that no part of the font has stands without its marks rather than as an empty box. */
function fontFor(char: string, weight: Weight): readonly [PdfFont, string] {
	const known = found.get(weight + char);
	if (known) return known;
	for (const drawn of [char, char.normalize('NFD').charAt(0), '?']) {
		const codePoint = drawn.codePointAt(0) ?? 0;
		const fonts = pdfFonts().get(weight);
		const font = fonts?.find(({ parsed }) => parsed.hasGlyphForCodePoint(codePoint));
		if (!font) continue;
		if (found.size > 2000) found.clear();
		found.set(weight + char, [font, drawn]);
		return [font, drawn];
	}
	throw new Error('The certificate font has no letters');
}
