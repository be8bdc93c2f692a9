import type { CertificateClaims } from '#lib/domain/certificate/claims.ts';
import { courseOnCertificate } from '#lib/domain/certificate/course-on-certificate.ts';
import type { Database } from '../db/open-database.ts';
import type { ReportCell } from './report-columns.ts';

/** The fields of SIASN's course history, by the names under which SIASN takes them. */
const fields = {
	nipBaru: (claims) => claims.nip,
	nama: (claims) => claims.name,
	jenisDiklat: () => 'Bimbingan Teknis',
	namaKursus: (claims) => courseOnCertificate(claims),
	institusiPenyelenggara: (claims) => claims.agency.name,
	noSertipikat: (claims) => claims.number,
	jumlahJam: (claims) => claims.creditHours,
	tahunKursus: (claims) => Number(claims.completedOn.slice(0, 4)),
	tanggalKursus: (claims) => dayMonthYear(claims.startedOn),
	tanggalSelesaiKursus: (claims) => dayMonthYear(claims.completedOn)
} as const satisfies Record<string, (claims: CertificateClaims) => ReportCell>;

export const siasnWidths = [21, 34, 20, 44, 34, 32, 12, 13, 15, 22] as const;

/** One line per certificate, from its frozen claims. */
export async function siasnTable(
	db: Database,
	agencyId: string,
	numbers: readonly string[]
): Promise<readonly (readonly ReportCell[])[]> {
	const lines: (readonly ReportCell[])[] = [Object.keys(fields)];
	for (let from = 0; from < numbers.length; from += 500) {
		const rows = await db
			.selectFrom('certificate')
			.select('claims')
			.where('agency_id', '=', agencyId)
			.where('number', 'in', numbers.slice(from, from + 500))
			.orderBy('number')
			.execute();
		for (const row of rows) {
			// Written by us when the certificate was issued.
			const claims = JSON.parse(row.claims) as CertificateClaims;
			lines.push(Object.values(fields).map((value) => value(claims)));
		}
	}
	return lines;
}

/** `2026-11-22` → `22-11-2026`, as SIASN writes dates. */
function dayMonthYear(date: string): string {
	return date.split('-').reverse().join('-');
}
