import type { CertificateClaims } from './claims.ts';

type Titled = { readonly title: string };

/** The course's name as a certificate prints it: `Netralitas ASN — jalur pimpinan`. */
export function courseOnCertificate({ course, path }: Pick<CertificateClaims, 'course' | 'path'>) {
	return courseNamed(course, path);
}

export function courseNamed(course: Titled, path: Titled | undefined): string {
	return path ? `${course.title} — ${inSentence(path.title)}` : course.title;
}

/** A first word in capitals, such as an abbreviation, stays as it is. */
function inSentence(title: string): string {
	return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
