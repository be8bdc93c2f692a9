import { Zip, ZipPassThrough } from 'fflate';
import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import type { Database } from '../db/open-database.ts';
import { pdfName, renderPdf } from './render-pdf.ts';

type Wanted = { readonly agencyId: string; readonly numbers: readonly string[] };

/**
 * The PDFs of these certificates as one ZIP. A PDF is drawn when the reader has taken the one
 * before, so that memory does not grow with their number. Unknown numbers are left out.
 */
export function zipCertificates(
	db: Database,
	wanted: Wanted,
	origin: string
): ReadableStream<Uint8Array> {
	return zipPdfs(claimsOf(db, wanted), origin);
}

export function zipPdfs(
	certificates: AsyncIterable<CertificateClaims>,
	origin: string
): ReadableStream<Uint8Array> {
	const source = certificates[Symbol.asyncIterator]();
	const names = new Set<string>();
	let zip: Zip;
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				zip = new Zip((error, chunk, final) => {
					if (error) controller.error(error);
					else if (chunk.length > 0) controller.enqueue(chunk);
					if (final) controller.close();
				});
			},
			async pull() {
				const next = await source.next();
				if (next.done === true) {
					zip.end();
					return;
				}
				const { value } = next;
				// Stored, not deflated: a PDF is compressed already.
				const entry = new ZipPassThrough(unusedName(names, pdfName(value.number)));
				entry.mtime = new Date(`${value.issuedOn}T12:00:00`);
				zip.add(entry);
				entry.push(await renderPdf(value, origin), true);
			},
			async cancel() {
				await source.return?.();
			}
		},
		{ highWaterMark: 4 }
	);
}

/** Small portions, each its own query: no read stays open while a slow reader takes its time. */
async function* claimsOf(db: Database, { agencyId, numbers }: Wanted) {
	const portion = 50;
	for (let from = 0; from < numbers.length; from += portion) {
		const rows = await db
			.selectFrom('certificate')
			.select(['number', 'claims'])
			.where('agency_id', '=', agencyId)
			.where('number', 'in', numbers.slice(from, from + portion))
			.orderBy('number')
			.execute();
		for (const row of rows) yield JSON.parse(row.claims) as CertificateClaims;
	}
}

/** `A/1` and `A-1` would be one file. */
function unusedName(names: Set<string>, wanted: string): string {
	let name = wanted;
	for (let again = 2; names.has(name); again += 1)
		name = wanted.replace(/\.pdf$/, ` (${again}).pdf`);
	names.add(name);
	return name;
}
