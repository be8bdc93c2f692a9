import { encode } from 'uqr';

/** A QR code as PDF path operators: one rectangle per row of neighbouring dark modules. */
export function qrPath(text: string, box: { x: number; y: number; size: number }): string {
	const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 });
	const module = box.size / size;
	const rectangles: string[] = [];
	for (const [row, modules] of data.entries()) {
		for (let from = 0; from < size; from += 1) {
			if (!modules[from]) continue;
			let to = from;
			while (modules[to]) to += 1;
			const corner = `${round(box.x + from * module)} ${round(box.y + row * module)}`;
			rectangles.push(`${corner} ${round((to - from) * module)} ${round(module)} re`);
			from = to;
		}
	}
	return rectangles.join(' ');
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
