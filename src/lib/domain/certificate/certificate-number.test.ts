import { describe, expect, it } from 'vitest';
import { certificateNumber, isNumberPattern } from './certificate-number.ts';

const pattern = '{number}/BIMTEK/{unit}/{month}/{year}';

describe('certificateNumber', () => {
	it('writes the month in Roman and the running number with four digits', () => {
		expect(certificateNumber(pattern, { running: 7, unit: 'DISDIK', issuedOn: '2026-11-22' })).toBe(
			'0007/BIMTEK/DISDIK/XI/2026'
		);
	});

	it('keeps more than four digits', () => {
		expect(certificateNumber(pattern, { running: 12345, unit: 'A', issuedOn: '2026-01-02' })).toBe(
			'12345/BIMTEK/A/I/2026'
		);
	});

	it('leaves no empty part for a learner without a unit', () => {
		expect(certificateNumber(pattern, { running: 1, unit: '', issuedOn: '2026-12-31' })).toBe(
			'0001/BIMTEK/XII/2026'
		);
	});

	it('takes a unit code as it is, even one that looks like a replacement pattern', () => {
		expect(certificateNumber(pattern, { running: 1, unit: '$&', issuedOn: '2026-12-31' })).toBe(
			'0001/BIMTEK/$&/XII/2026'
		);
	});

	it('knows a pattern that could give the same number twice', () => {
		expect(isNumberPattern(pattern)).toBe(true);
		expect(isNumberPattern('{number}/BIMTEK')).toBe(false);
	});
});
