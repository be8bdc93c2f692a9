type Position = Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset', number>;
type GlyphRun = { readonly glyphs: readonly unknown[]; readonly positions: readonly Position[] };

/** The part of fontkit's font that we use; pdfkit takes the object as it takes a file. */
export type ParsedFont = {
	hasGlyphForCodePoint(codePoint: number): boolean;
	layout(text: string, features?: unknown): GlyphRun;
};

const most = 4000;

/**
 * The same words stand on every certificate: a font that remembers, across documents, how a word
 * is set. Nothing but speed depends on it.
 */
export function sharedLayout(font: ParsedFont): ParsedFont {
	const known = new Map<string, GlyphRun>();
	const remembering = Object.create(font) as ParsedFont;
	remembering.layout = (text, features) => {
		if (features !== undefined) return font.layout(text, features);
		let run = known.get(text);
		if (!run) {
			run = font.layout(text);
			if (known.size >= most) known.clear();
			known.set(text, run);
		}
		return copied(run);
	};
	return remembering;
}

/** pdfkit scales the positions in place, so that everybody needs their own. */
function copied(run: GlyphRun) {
	const positions = run.positions.map((position) => ({ ...position }));
	return {
		glyphs: run.glyphs,
		positions,
		get advanceWidth() {
			return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
		}
	};
}
