import PDFDocument from 'pdfkit';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { courseOnCertificate } from '#lib/domain/certificate/course-on-certificate.ts';
import { drawCertificatePage, type Tag } from './draw-certificate-page.ts';
import { drawMaterialsPage, materialPages } from './draw-materials-page.ts';
import { registerFonts } from './pdf-fonts.ts';
import { verificationUrl } from './verification-url.ts';

/** Equal claims and origin give equal bytes. `origin` is the public address, e.g. `https://…`. */
export function renderPdf(claims: CertificateClaims, origin: string): Promise<Uint8Array> {
	// Noon in Indonesia, so that every reader shows the day that is printed.
	const printed = new Date(`${claims.issuedOn}T05:00:00.000Z`);
	const doc = new PDFDocument({
		size: 'A4',
		layout: 'landscape',
		margin: 0,
		pdfVersion: '1.7',
		tagged: true,
		lang: 'id-ID',
		displayTitle: true,
		autoFirstPage: false,
		// pdfkit would otherwise read Helvetica's metrics for every document.
		font: null as never,
		info: {
			Title: `Sertifikat ${claims.number}`,
			Author: claims.agency.name,
			Subject: `${claims.name}: ${courseOnCertificate(claims)}`,
			Creator: 'Bimtek Netral',
			Producer: 'Bimtek Netral',
			CreationDate: printed,
			ModDate: printed
		}
	});
	registerFonts(doc);
	const root = doc.struct('Document');
	doc.addStructure(root);

	addPage(doc);
	drawCertificatePage(doc, tagger(doc, root), claims, verificationUrl(origin, claims));
	for (let index = 0; index < materialPages(claims); index += 1) {
		addPage(doc);
		drawMaterialsPage(doc, tagger(doc, root), claims, index);
	}
	root.end();
	return bytesOf(doc);
}

/** A file name that every system accepts. */
export function pdfName(number: string): string {
	return `${number.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.pdf`;
}

function tagger(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement): Tag {
	return (type, draw, alt) => {
		root.add(doc.struct(type, alt === undefined ? {} : { alt }, draw));
	};
}

function addPage(doc: PDFKit.PDFDocument): void {
	doc.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const chunks: Uint8Array[] = [];
		doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
		doc.on('error', reject);
		doc.end();
	});
}
