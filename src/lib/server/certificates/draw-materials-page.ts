import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { courseOnCertificate } from '#lib/domain/certificate/course-on-certificate.ts';
import type { Tag } from './draw-certificate-page.ts';
import { indonesianDate, indonesianNumber } from './indonesian-dates.ts';
import { kawung, kawungSeeds } from './kawung.ts';
import { drawArtifact, horizontal, ink, page, style } from './pdf-page.ts';
import { drawLine, fitted, type Align, type TextStyle } from './pdf-text.ts';

type Doc = PDFKit.PDFDocument;
type Cell = { readonly text: string; readonly x: number; readonly align: Align; width: number };

const left = page.margin;
const right = page.width - page.margin;
const rowHeight = 19;
const tableTop = 136;
/** So many rows leave room for the totals. */
const rowsPerPage = 15;
const minutesPerHour = 45;

export function materialPages(claims: CertificateClaims): number {
	return Math.max(1, Math.ceil(claims.materials.length / rowsPerPage));
}

/** What was taught, how long, and the result: the back of the sheet. */
export function drawMaterialsPage(
	doc: Doc,
	tag: Tag,
	claims: CertificateClaims,
	index: number
): void {
	drawHeading(doc, tag, claims);
	const head: TextStyle = { ...style.label, weight: 'semibold', color: ink.nila };
	drawRow(doc, tag, 'TH', cells('No.', 'Materi', 'Menit', 'JP'), tableTop, head);
	rule(doc, tableTop + 15, ink.nila, 0.9);

	const first = index * rowsPerPage;
	const shown = claims.materials.slice(first, first + rowsPerPage);
	for (const [row, { title, minutes }] of shown.entries()) {
		const y = tableTop + 21 + row * rowHeight;
		const texts = cells(`${first + row + 1}.`, title, String(minutes), hours(minutes));
		drawRow(doc, tag, 'TD', texts, y, style.body);
		rule(doc, y + 15.5, ink.line, 0.5);
	}
	if (index < materialPages(claims) - 1) return;
	const y = tableTop + 25 + shown.length * rowHeight;
	drawTotals(doc, tag, claims, y);
}

function drawHeading(doc: Doc, tag: Tag, claims: CertificateClaims): void {
	drawArtifact(doc, kawung([left + 13, 66], 14), { fill: ink.nila });
	drawArtifact(doc, kawungSeeds([left + 13, 66], 14), { fill: '#ffffff' });
	const title: TextStyle = { size: 15, weight: 'semibold', color: ink.nila };
	tag('H1', () => drawLine(doc, 'Materi dan hasil', { x: left + 38, y: 52 }, title));
	const line = `Lampiran sertifikat nomor ${claims.number}`;
	tag('P', () => drawLine(doc, line, { x: left + 38, y: 73 }, style.label));
	const about = `${claims.name} · ${courseOnCertificate(claims)}`;
	const fit = fitted(doc, about, right - left, style.strong);
	tag('P', () => drawLine(doc, about, { x: left, y: 104 }, fit));
}

function drawTotals(doc: Doc, tag: Tag, claims: CertificateClaims, y: number): void {
	const minutes = claims.materials.reduce((sum, material) => sum + material.minutes, 0);
	const strong: TextStyle = { ...style.strong, color: ink.nila };
	const total = cells('', 'Jumlah', String(minutes), indonesianNumber(claims.creditHours));
	drawRow(doc, tag, 'TD', total, y, strong);
	rule(doc, y + 17, ink.nila, 0.9);

	const facts: [string, string][] = [
		['Nilai', indonesianNumber(claims.score)],
		['Predikat', claims.predicate === '' ? '–' : claims.predicate],
		['Selesai', indonesianDate(claims.completedOn)],
		['Berlaku sampai', indonesianDate(claims.validUntil)]
	];
	for (const [index, [label, value]] of facts.entries()) {
		const x = left + index * 178;
		tag('P', () => {
			drawLine(doc, label, { x, y: y + 32 }, style.label);
			const fit = fitted(doc, value, 168, { ...style.strong, size: 12 });
			drawLine(doc, value, { x, y: y + 45 }, fit);
		});
	}
	const note = '1 JP (jam pelajaran) = 45 menit. Rincian JP per materi dibulatkan dua desimal.';
	tag('P', () => drawLine(doc, note, { x: left, y: y + 72 }, style.small));
}

function cells(no: string, title: string, minutes: string, jp: string): readonly Cell[] {
	return [
		{ text: no, x: left, align: 'left', width: 30 },
		{ text: title, x: left + 38, align: 'left', width: 510 },
		{ text: minutes, x: right - 70, align: 'right', width: 60 },
		{ text: jp, x: right, align: 'right', width: 60 }
	];
}

function drawRow(
	doc: Doc,
	tag: Tag,
	type: 'TH' | 'TD',
	row: readonly Cell[],
	y: number,
	wanted: TextStyle
): void {
	for (const { text, x, align, width } of row) {
		if (text === '') continue;
		tag(type, () => drawLine(doc, text, { x, y, align }, fitted(doc, text, width, wanted)));
	}
}

function rule(doc: Doc, y: number, stroke: string, width: number): void {
	drawArtifact(doc, horizontal(left, right, y), { stroke, width });
}

function hours(minutes: number): string {
	return indonesianNumber(minutes / minutesPerHour);
}
