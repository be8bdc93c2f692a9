import { writeFileSync } from 'node:fs';
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { format, resolveConfig } from 'prettier';
import { faces, people, type Looks } from './portrait-people.ts';
import { roundPath } from './round-path.ts';

// node scripts/make-portraits.ts: draws the portraits anew, after a change of portrait-people.ts.

const filepath = 'src/lib/player/portraits/portrait-art.ts';
/** The set draws on 704 × 704; half of that is finer than any screen shows it. */
const scale = 0.5;

/** Where the set puts each part, in the order in which it draws them. */
const places = {
	head: { x: 156, y: 62 },
	face: { x: 315, y: 248 },
	facialHair: { x: 279, y: 400 },
	mask: { x: 179, y: 343 },
	accessories: { x: 203, y: 303 }
};
type Part = keyof typeof places;

const paint = { skin: '#5c1000', clothes: '#5c2000', contrast: '#5c3000' };

function drawn(part: Part, name: string): string {
	const avatar = createAvatar(openPeeps, {
		skinColor: [paint.skin.slice(1)],
		clothingColor: [paint.clothes.slice(1)],
		headContrastColor: [paint.contrast.slice(1)],
		accessoriesProbability: 0,
		facialHairProbability: 0,
		maskProbability: 0,
		[`${part}Probability`]: 100,
		[part]: [name]
	}).toString();
	const at = Object.keys(places).indexOf(part);
	const parts = avatar.split(/<g transform="[^"]*">/).slice(1);
	const paths = [...(parts[at] ?? '').matchAll(/<path ([^>]*)\/>/g)].map(([, path = '']) => {
		const d = roundPath(attribute(path, 'd') ?? '', places[part], scale);
		return pathOf(d, attribute(path, 'fill'));
	});
	if (paths.length === 0) throw new Error(`the set has no ${part} named ${name}`);
	return paths.join('');
}

function attribute(element: string, name: string): string | undefined {
	return new RegExp(`(?:^| )${name}="([^"]*)"`).exec(element)?.[1];
}

/** Black is what a path is painted with when nothing is said. */
function pathOf(d: string, fill = '#000'): string {
	return fill === '#000' ? `<path d="${d}"/>` : `<path fill="${fill}" d="${d}"/>`;
}

function painted(drawing: string, { skin, clothes, contrast = clothes, veil }: Looks): string {
	const inColour = drawing
		.replaceAll(paint.skin, skin)
		.replaceAll(paint.clothes, contrast)
		.replaceAll(paint.contrast, contrast);
	return veil
		? inColour.replaceAll('<path d', `<path fill="${veil}" stroke="#000" stroke-width="6" d`)
		: inColour;
}

const art = {
	people: Object.fromEntries(
		Object.entries(people).map(([person, looks]) => {
			const { skin, clothes, head, facialHair, accessories } = looks;
			const worn = [
				...(facialHair ? [drawn('facialHair', facialHair)] : []),
				...(accessories ? [drawn('accessories', accessories)] : [])
			].join('');
			return [
				person,
				{
					skin,
					clothes,
					head: painted(drawn('head', head), looks),
					...(looks.collar && { collar: true }),
					...(looks.young && { young: true }),
					...(worn && { worn })
				}
			];
		})
	),
	faces: Object.fromEntries(
		Object.entries(faces).map(([mood, name]) => [mood, drawn('face', name)])
	)
};

const text = `import type { PortraitArt } from './portrait-svg.ts';

// NOTICE: after Open Peeps by Pablo Stanley (openpeeps.com), CC0 1.0. Drawn by
// scripts/make-portraits.ts; change that, not this file.
export const portraitArt: PortraitArt = ${JSON.stringify(art)};
`;
writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
