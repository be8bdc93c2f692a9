import type { TextStyle } from './pdf-text.ts';

export const page = { width: 841.89, height: 595.28, centre: 841.89 / 2, margin: 64 };

/** Nila (indigo) and soga (brown), as on the screens, and darker than there for print. */
export const ink = {
	nila: '#252f5e',
	nilaDeep: '#1c2450',
	soga: '#8a5c22',
	text: '#20253f',
	quiet: '#555b75',
	line: '#d9cdb8'
};

export const style = {
	body: { size: 10.5, weight: 'regular', color: ink.text },
	strong: { size: 10.5, weight: 'semibold', color: ink.text },
	label: { size: 9, weight: 'regular', color: ink.quiet },
	small: { size: 8, weight: 'regular', color: ink.quiet }
} as const satisfies Record<string, TextStyle>;

/** Decoration that screen readers pass over. `operators` are in page units, from the top left. */
export function drawArtifact(
	doc: PDFKit.PDFDocument,
	operators: string,
	paint: { readonly fill: string } | { readonly stroke: string; readonly width: number }
): void {
	doc.markContent('Artifact', { type: 'Layout' }).save();
	if ('fill' in paint) {
		doc.fillColor(paint.fill).addContent(`${operators} f`);
	} else {
		doc.lineWidth(paint.width).strokeColor(paint.stroke).addContent(`${operators} S`);
	}
	doc.restore().endMarkedContent();
}

export function horizontal(from: number, to: number, y: number): string {
	return `${from} ${y} m ${to} ${y} l`;
}
