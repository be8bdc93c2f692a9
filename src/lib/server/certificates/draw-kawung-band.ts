import { kawung } from './kawung.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; height: number };

const label = 'Kawung';

/** Fills a rectangle from its middle with touching kawungs: one column, drawn again and again. */
export function drawKawungBand(doc: PDFKit.PDFDocument, box: Box, fill: string): void {
	const step = box.height / 2;
	const column = doc.ref({
		Type: 'XObject',
		Subtype: 'Form',
		BBox: [-step, 0, step, box.height]
	});
	(doc.page.xobjects as Record<string, unknown>)[label] = column;

	const count = Math.ceil(box.width / step) + 1;
	const first = box.x + (box.width - step * (count - 1)) / 2;
	const places = Array.from({ length: count }, (_, at) => (first + at * step).toFixed(2));
	doc.markContent('Artifact', { type: 'Layout' }).save().fillColor(fill);
	doc.addContent(places.map((x) => `q 1 0 0 1 ${x} ${box.y} cm /${label} Do Q`).join(' '));
	doc.restore().endMarkedContent();

	const petals = [0, 1, 2].map((row) => kawung([0, row * step], step * Math.SQRT1_2 * 0.94));
	column.end(Buffer.from(`${petals.join(' ')} f`));
}
