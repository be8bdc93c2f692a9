import type { Mood, Portrait } from '#lib/domain/scenario/portraits.ts';

type Person = {
	readonly skin: string;
	readonly clothes: string;
	readonly head: string;
	readonly collar?: true;
	readonly young?: true;
	/** Over the face: glasses, a moustache. */
	readonly worn?: string;
};

/** Each person once and each face once; together they are every person in every mood. */
export type PortraitArt = {
	readonly people: Readonly<Record<Portrait, Person>>;
	readonly faces: Readonly<Record<Mood, string>>;
};

export function portraitSvg(art: PortraitArt, portrait: Portrait, mood: Mood): string {
	const { skin, clothes, head, collar, young, worn = '' } = art.people[portrait];
	const line = 'stroke="#000" stroke-width="7" stroke-linejoin="round"';
	const body =
		`<path fill="${skin}" ${line} d="m161 255c2 22-8 36-40 44l40 60h70l31-58c-10-4-14-8-14-30z"/>` +
		`<path fill="${clothes}" ${line} d="m8 372c18-40 62-66 115-73 20 34 44 50 72 50s50-17 64-50c40 10 68 33 85 73z"/>` +
		(collar ? `<path fill="${clothes}" ${line} d="m123 299l22 53 50-3 45 4 19-54-64 50z"/>` : '');
	const drawing = body + head + art.faces[mood] + worn;
	return (
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="14 30 322 322" fill-rule="evenodd">' +
		(young ? `<g transform="translate(26 53)scale(.85)">${drawing}</g>` : drawing) +
		'</svg>'
	);
}
