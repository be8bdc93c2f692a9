import { expect, it } from 'vitest';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { positionAfter } from '#lib/domain/scenario/position.ts';
import { flagsOf, previewAsked } from './preview-asked.ts';

const story = scenarioOf({
	peran: {
		kind: 'role',
		form: 'narration',
		heading: 'Siapa?',
		lines: [],
		roles: [{ id: 'budi', text: 'Budi', to: 'awal' }]
	},
	awal: decision(
		choice('a', 'tepat', [{ when: { notFlag: 'telat' }, to: 'akhir' }, { to: 'akhir' }]),
		choice('b', 'tepat', 'akhir', { requires: { flag: 'saksi' }, sets: ['lapor'] })
	),
	akhir: ending()
});

const asked = (search: string) => previewAsked(story, new URLSearchParams(search));

it('begins where the story does, with its own meters and no flag, unless told', () => {
	expect(asked('')).toMatchObject({
		sceneId: 'peran',
		meters: { trust: 50 },
		flags: [],
		status: 'pns',
		from: { path: [], phase: 'briefing' }
	});
});

it('begins at any scene, with any meters and flags', () => {
	const { scenario, from } = asked('adegan=awal&trust=12&bendera=saksi&bendera=telat&status=pppk');
	const position = positionAfter(scenario, from.path);
	expect(from.phase).toBe('deciding');
	expect(position.sceneId).toBe('awal');
	expect(position.meters).toEqual({ trust: 12 });
	expect([...position.flags]).toEqual(['saksi', 'telat']);
});

it('walks on as the role that is asked for', () => {
	const { scenario, from } = asked('peran=budi');
	expect(positionAfter(scenario, from.path)).toMatchObject({ sceneId: 'awal', role: 'budi' });
	expect(asked('adegan=awal&peran=budi').from.path).toEqual([]);
});

it.each([
	['adegan=tidak-ada', { sceneId: 'peran' }],
	['trust=banyak', { meters: { trust: 50 } }],
	['trust=', { meters: { trust: 50 } }],
	['trust=400', { meters: { trust: 100 } }],
	['trust=-4', { meters: { trust: 0 } }],
	['bendera=karangan', { flags: [] }],
	['status=raja', { status: 'pns' }],
	['peran=raja', { from: { path: [], phase: 'briefing' } }]
])('makes the best of %s', (search, expected) => {
	expect(asked(search)).toMatchObject(expected);
});

it('knows every flag that is set or asked for', () => {
	expect(flagsOf(story)).toEqual(['lapor', 'saksi', 'telat']);
});
