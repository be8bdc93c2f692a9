import { expect, it } from 'vitest';
import { calendarFile, type CalendarWords } from './calendar-file.ts';

const words: CalendarWords = {
	name: 'Penyegaran',
	title: (count) => `Penyegaran: ${count} butir; dua, tiga`,
	text: (count) =>
		`${count} butir menunggu, dua sampai lima menit, dan tidak perlu internet sama sekali.`
};
const address = new URL('https://belajar.contoh.go.id/belajar/penyegaran');
const now = new Date('2026-11-22T03:00:00Z');
const days = [
	{ day: '2026-11-25', items: [1, 2] },
	{ day: '2026-12-01', items: [1] },
	{ day: '2027-03-01', items: [1] }
];
const fileOf = (some = days, at = now) => calendarFile(some, words, address, at);
const unfolded = (file: string) => file.replaceAll('\r\n\t', '').split('\r\n');

it('holds one event for each day of the next weeks, at nine by the local clock', async () => {
	const lines = unfolded(await fileOf());
	expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
		'DTSTART:20261125T090000',
		'DTSTART:20261201T090000'
	]);
	expect(lines.filter((line) => line === 'DURATION:PT5M')).toHaveLength(2);
	expect(lines).toContain(`URL:${address.href}`);
	expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
	expect(lines.at(-2)).toBe('END:VCALENDAR');
});

it('escapes what has a meaning of its own, and folds long lines', async () => {
	const file = await fileOf();
	expect(unfolded(file)).toContain('SUMMARY:Penyegaran: 2 butir\\; dua\\, tiga');
	expect(unfolded(file).find((line) => line.startsWith('DESCRIPTION'))).toMatch(
		/lima menit\\, dan .*sekali\.\\nhttps:\/\/belajar/
	);
	for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(76);
});

it('names a day the same in every file, so that a newer one updates it', async () => {
	const first = unfolded(await fileOf());
	const second = unfolded(await fileOf(days.slice(0, 1), new Date('2026-11-23T03:00:00Z')));
	const of = (lines: readonly string[], name: string) =>
		lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length + 1));
	expect(of(first, 'UID')).toEqual([
		'penyegaran-2026-11-25@belajar.contoh.go.id',
		'penyegaran-2026-12-01@belajar.contoh.go.id'
	]);
	expect(of(second, 'UID')).toEqual(of(first, 'UID').slice(0, 1));
	expect(Number(of(second, 'SEQUENCE')[0])).toBeGreaterThan(Number(of(first, 'SEQUENCE')[0]));
});
