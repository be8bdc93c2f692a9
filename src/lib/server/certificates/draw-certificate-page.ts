import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { courseOnCertificate } from '#lib/domain/certificate/course-on-certificate.ts';
import { numberInWords } from '#lib/domain/certificate/number-in-words.ts';
import { indonesianDate, indonesianNumber, indonesianPeriod } from './indonesian-dates.ts';
import { drawKawungBand } from './draw-kawung-band.ts';
import { kawung, kawungSeeds } from './kawung.ts';
import { drawArtifact, horizontal, ink, page, style } from './pdf-page.ts';
import { drawLine, fitted, wrapped, type TextStyle } from './pdf-text.ts';
import { qrPath } from './qr-path.ts';

type Doc = PDFKit.PDFDocument;
/** Adds a tagged paragraph, heading or figure in reading order. */
export type Tag = (type: string, draw: () => void, alt?: string) => void;

const band = { x: 0, y: 0, width: page.width, height: 30 };
const foot = { x: 0, y: page.height - 12, width: page.width, height: 12 };
const emblem = kawung([page.centre, 74], 25);
const emblemSeeds = kawungSeeds([page.centre, 74], 25);
const width = page.width - 2 * page.margin;
const factsBox = { y: 249, height: 66 };
const factWidth = 330;

export function drawCertificatePage(
	doc: Doc,
	tag: Tag,
	claims: CertificateClaims,
	url: string
): void {
	drawGround(doc);
	drawHeading(doc, tag, claims);
	drawHolder(doc, tag, claims);
	drawCourse(doc, tag, claims);
	drawProof(doc, tag, claims, url);
	drawSignatory(doc, tag, claims);
}

function drawGround(doc: Doc): void {
	drawArtifact(doc, rectangle(band), { fill: ink.nila });
	drawKawungBand(doc, band, '#3a4679');
	drawArtifact(doc, horizontal(0, page.width, 32.5), { stroke: ink.soga, width: 1.4 });
	drawArtifact(doc, rectangle(foot), { fill: ink.nila });
	drawArtifact(doc, horizontal(0, page.width, foot.y - 2.5), { stroke: ink.soga, width: 1 });
	drawArtifact(doc, emblem, { fill: ink.nila });
	drawArtifact(doc, emblemSeeds, { fill: '#ffffff' });
	drawArtifact(doc, kawung([page.centre, 74], 7, 0), { fill: ink.soga });
}

function drawHeading(doc: Doc, tag: Tag, claims: CertificateClaims): void {
	const agency: TextStyle = { size: 12, weight: 'semibold', color: ink.text, spacing: 0.6 };
	centred(doc, tag, claims.agency.name.toUpperCase(), 106, agency);
	const title: TextStyle = { size: 31, weight: 'semibold', color: ink.nila, spacing: 7 };
	tag('H1', () => drawLine(doc, 'SERTIFIKAT', at(123), title));
	centred(doc, tag, `Nomor: ${claims.number}`, 165, style.body);
}

function drawHolder(doc: Doc, tag: Tag, claims: CertificateClaims): void {
	centred(doc, tag, 'diberikan kepada', 190, { ...style.body, color: ink.quiet });
	const name: TextStyle = { size: 26, weight: 'semibold', color: ink.nilaDeep };
	const fit = fitted(doc, claims.name, width, name);
	// A smaller name keeps its place above the rule.
	tag('P', () => drawLine(doc, claims.name, at(205 + (name.size - fit.size)), fit));
	drawArtifact(doc, horizontal(page.centre - 150, page.centre + 150, 242), {
		stroke: ink.soga,
		width: 0.8
	});
	const facts: [string, string | undefined][] = [
		['NIP', claims.nip],
		['Pangkat/Golongan', claims.rank],
		['Jabatan', claims.position],
		['Unit kerja', claims.unit]
	];
	const rows = facts.flatMap(([label, value]) =>
		value === undefined ? [] : [{ label, lines: factLines(doc, value) }]
	);
	const count = rows.reduce((sum, { lines }) => sum + lines.length, 0);
	const step = Math.min(16, factsBox.height / count);
	let y = factsBox.y + (factsBox.height - count * step) / 2;
	for (const { label, lines } of rows) {
		const top = y;
		tag('P', () => {
			drawLine(doc, label, { x: page.centre - 158, y: top + 1 }, style.label);
			for (const [index, text] of lines.entries()) {
				const shown = fitted(doc, text, factWidth, style.strong);
				drawLine(doc, text, { x: page.centre - 58, y: top + index * step * 0.9 }, shown);
			}
		});
		y += lines.length * step;
	}
}

/** A long position takes a second line before its letters get too small to read. */
function factLines(doc: Doc, value: string): readonly string[] {
	if (fitted(doc, value, factWidth, style.strong).size >= 9) return [value];
	const [first = '', ...rest] = wrapped(doc, value, factWidth, style.strong);
	return rest.length === 0 ? [first] : [first, rest.join(' ')];
}

function drawCourse(doc: Doc, tag: Tag, claims: CertificateClaims): void {
	centred(doc, tag, 'telah mengikuti dan dinyatakan lulus bimbingan teknis', 324, style.body);
	const title: TextStyle = { size: 18, weight: 'semibold', color: ink.nila };
	tag('H2', () => drawTitle(doc, courseOnCertificate(claims), title));
	const period = indonesianPeriod(claims.startedOn, claims.completedOn);
	const hours = `${indonesianNumber(claims.creditHours)} (${numberInWords(claims.creditHours)})`;
	const held = `yang diselenggarakan oleh ${claims.agency.name} secara daring pada ${period}`;
	centred(doc, tag, held, 374, style.body);
	centred(doc, tag, `sejumlah ${hours} jam pelajaran (JP) ${graded(claims)}`, 390, style.body);
}

function graded(claims: CertificateClaims): string {
	const score = `nilai ${indonesianNumber(claims.score)}`;
	return claims.predicate === ''
		? `dengan ${score}`
		: `dengan predikat ${claims.predicate} (${score})`;
}

/** One line, or two smaller ones in the same place. */
function drawTitle(doc: Doc, title: string, wanted: TextStyle): void {
	const single = fitted(doc, title, width, wanted);
	if (single.size >= 14) {
		drawLine(doc, title, at(343 + (wanted.size - single.size) / 2), single);
		return;
	}
	const small = { ...wanted, size: 12.5 };
	const [first = '', ...rest] = wrapped(doc, title, width * 0.72, small);
	drawLine(doc, first, at(339), small);
	const second = rest.join(' ');
	drawLine(doc, second, at(355), fitted(doc, second, width, small));
}

function drawProof(doc: Doc, tag: Tag, claims: CertificateClaims, url: string): void {
	const box = { x: page.margin, y: 448, size: 92 };
	tag(
		'Figure',
		() => {
			doc.save().fillColor('#000000');
			doc.addContent(`${qrPath(url, box)} f`).restore();
		},
		`Kode QR menuju halaman verifikasi ${url}`
	);
	const x = box.x + box.size + 14;
	const shown = url.replace(/^https?:\/\//, '').replace(/\/verifikasi\/.*$/, '/verifikasi');
	const lines: [string, TextStyle][] = [
		['Keaslian dan status', { ...style.label, weight: 'semibold', color: ink.text }],
		['Pindai kode ini, atau buka', style.small],
		[shown, { ...style.small, color: ink.nila, weight: 'semibold' }],
		['lalu masukkan nomor sertifikat.', style.small],
		[`Berlaku sampai ${indonesianDate(claims.validUntil)}.`, { ...style.small, color: ink.text }]
	];
	for (const [index, [text, wanted]] of lines.entries()) {
		const fit = fitted(doc, text, 230, wanted);
		tag('P', () => drawLine(doc, text, { x, y: 462 + index * 13 }, fit));
	}
	doc.link(box.x, box.y, box.size, box.size, url);
}

function drawSignatory(doc: Doc, tag: Tag, claims: CertificateClaims): void {
	const { name, nip, rank, position } = claims.signatory;
	const x = 556;
	const right = page.width - page.margin - x;
	const line = (text: string, y: number, wanted: TextStyle) =>
		tag('P', () => drawLine(doc, text, { x, y }, fitted(doc, text, right, wanted)));

	line(`${claims.place}, ${indonesianDate(claims.issuedOn)}`, 428, style.body);
	const lines = wrapped(doc, position, right, style.body);
	const [first = '', ...rest] = lines;
	line(first, 443, style.body);
	if (rest.length > 0) line(rest.join(' '), 457, style.body);
	line(name, 516, { ...style.strong, size: 11.5 });
	if (rank !== undefined) line(rank, 532, { ...style.body, size: 9.5 });
	if (nip !== undefined)
		line(`NIP ${nip}`, rank === undefined ? 532 : 545, { ...style.body, size: 9.5 });
}

function centred(doc: Doc, tag: Tag, text: string, y: number, wanted: TextStyle): void {
	tag('P', () => drawLine(doc, text, at(y), fitted(doc, text, width, wanted)));
}

function at(y: number) {
	return { x: page.centre, y, align: 'center' } as const;
}

function rectangle(box: { x: number; y: number; width: number; height: number }): string {
	return `${box.x} ${box.y} ${box.width} ${box.height} re`;
}
