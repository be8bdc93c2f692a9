import { moods, portraits, type Mood, type Portrait } from '#lib/domain/scenario/portraits.ts';
import { portraitArt } from './portrait-art.ts';
import { portraitSvg } from './portrait-svg.ts';

const made = new Map<string, string>();

/** The address of a picture that needs no request, or undefined for someone nobody drew. */
export function portraitImage(portrait: string, mood: string): string | undefined {
	if (!isDrawn(portrait)) return undefined;
	const face: Mood = moods.find((known) => known === mood) ?? moods[0];
	const name = `${portrait}/${face}`;
	const image =
		made.get(name) ??
		`data:image/svg+xml,${encodeURIComponent(portraitSvg(portraitArt, portrait, face))}`;
	made.set(name, image);
	return image;
}

function isDrawn(portrait: string): portrait is Portrait {
	return portraits.some((known) => known === portrait);
}
