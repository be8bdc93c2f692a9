// @vitest-environment jsdom
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moods, portraits } from '#lib/domain/scenario/portraits.ts';
import { portraitImage } from './portrait-image.ts';

const svgOf = (image: string | undefined) =>
	decodeURIComponent((image ?? '').replace('data:image/svg+xml,', ''));

describe.each(portraits)('%s', (portrait) => {
	it('is a well-formed picture in every mood', () => {
		for (const mood of moods) {
			const page = new DOMParser().parseFromString(
				svgOf(portraitImage(portrait, mood)),
				'image/svg+xml'
			);
			expect(page.querySelector('parsererror')).toBeNull();
			expect(page.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
			const lines = [...page.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
			expect(lines.length).toBeGreaterThanOrEqual(5);
			for (const line of lines) expect(line).toMatch(/^m[-\d][-\d .a-z]*$/);
		}
	});

	it('has a face of its own for each mood', () => {
		expect(new Set(moods.map((mood) => portraitImage(portrait, mood))).size).toBe(moods.length);
	});
});

it('shows twelve different people', () => {
	expect(new Set(portraits.map((portrait) => portraitImage(portrait, 'tenang'))).size).toBe(12);
});

it('knows nobody else', () => {
	expect(portraitImage('pria-99', 'tenang')).toBeUndefined();
	expect(portraitImage('toString', 'tenang')).toBeUndefined();
});

it('stays calm in a mood that came later', () => {
	expect(portraitImage('pria-1', 'riang')).toBe(portraitImage('pria-1', 'tenang'));
});

it('weighs little', () => {
	const art = readFileSync('src/lib/player/portraits/portrait-art.ts');
	expect(gzipSync(art).length).toBeLessThan(12_000);
});
