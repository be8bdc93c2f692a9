import { expect, it } from 'vitest';
import { courseOnCertificate } from './course-on-certificate.ts';

const course = { id: 'netralitas-asn', title: 'Netralitas ASN' };

it.each([
	['Jalur pimpinan', 'Netralitas ASN — jalur pimpinan'],
	['ASN muda', 'Netralitas ASN — ASN muda']
])('names the path "%s" as a part of the course', (title, printed) => {
	expect(courseOnCertificate({ course, path: { id: 'x', title } })).toBe(printed);
});

it('leaves the course’s name alone on a certificate without path', () => {
	expect(courseOnCertificate({ course })).toBe('Netralitas ASN');
});
