import { describe, expect, it } from 'vitest';
import { problemsWith, type Mistake } from '#tests/support/course-problems.ts';

const module = 'contoh/01-satu';
const scenario = `${module}/kasus/scenario.yaml`;
const words = `${module}/kasus/id.yaml`;

const mistakes: readonly Mistake[] = [
	[
		'a road to nowhere',
		scenario,
		[['to: baik', 'to: constructor']],
		':18:13: there is no scene "constructor"'
	],
	[
		'a start that is no scene',
		scenario,
		[['start: awal', 'start: akhir']],
		':7:8: there is no scene "akhir"'
	],
	[
		'an unknown speaker',
		scenario,
		[['[narrator, ani]', '[narrator, budi]']],
		'no character "budi"'
	],
	['an unknown point of view', scenario, [['as: ani', 'as: budi']], 'no character "budi"'],
	[
		'an article of no rule',
		scenario,
		[['[uu-1/pasal-2]', '[uu-1/pasal-9]']],
		'no article "uu-1/pasal-9"'
	],
	['a choice that cites nothing', scenario, [['[uu-1/pasal-2]', '[]']], 'at least one article'],
	[
		'a red line that is right',
		scenario,
		[
			['redLine: true', ''],
			['verdict: tepat', 'verdict: tepat\n        redLine: true']
		],
		'only with "verdict: melanggar"'
	],
	['a choice twice', scenario, [['id: tunda', 'id: tolak']], 'the id "tolak" stands twice'],
	[
		'a flag that nothing sets',
		scenario,
		[['redLine: true', 'redLine: true\n        requires: { flag: berani }']],
		'no choice sets the flag "berani"'
	],
	[
		'a meter that is not there',
		scenario,
		[['{ trust: 5 }', '{ service: 5 }']],
		'no meter "service"'
	],
	[
		'a last road with a condition',
		scenario,
		[['to: buruk', 'sets: [x]\n        to: [{ when: { flag: x }, to: buruk }]']],
		'the last road has no "when"'
	],
	[
		'an early road without one',
		scenario,
		[['to: buruk', 'to: [{ to: buruk }, { to: baik }]']],
		'never taken'
	],
	[
		'a scene with no way on',
		scenario,
		[['ending: teladan }', '}']],
		'needs "choices", "roles" or "ending"'
	],
	[
		'a portrait without its text',
		words,
		[[', appearance: Perempuan berjilbab.', '']],
		'"appearance" is missing: say what the portrait shows'
	],
	[
		'a meter that moves for no reason',
		words,
		[[' moved: Warga melihat.,', '']],
		'"moved" is missing: say why the meters move'
	],
	['a form that nobody can show', scenario, [['form: phone', 'form: telegram']], 'narration'],
	[
		'a mood that no face has',
		scenario,
		[['[narrator, ani]', '[narrator, ani/lapar]']],
		'a speaker is written camat, or with a mood camat/ramah'
	],
	[
		'a mood without a face',
		scenario,
		[
			['[narrator, ani]', '[narrator, ani/cemas]'],
			[', portrait: wanita-1', '']
		],
		'"ani" has no portrait that could look cemas'
	],
	[
		'a gesture outside a feed',
		scenario,
		[['id: tunda', 'id: tunda\n        gesture: like']],
		'a gesture is made in a feed, not in "phone"'
	],
	[
		'a timer without an alternative',
		scenario,
		[['as: ani', 'as: ani\n    timer: { seconds: 30, otherwise: diam }']],
		':12:38: there is no choice "diam" here to take when the time is over'
	],
	[
		'a timer that takes what is not always there',
		scenario,
		[
			['as: ani', 'as: ani\n    timer: { seconds: 30, otherwise: tunda }'],
			['verdict: abu-abu', 'verdict: abu-abu\n        requires: { meter: trust, atLeast: 60 }']
		],
		'"tunda" is not always on offer; name a choice without "requires"'
	],
	[
		'a timer that nobody can keep',
		scenario,
		[['as: ani', 'as: ani\n    timer: { seconds: 5, otherwise: tunda }']],
		'nobody decides in less than 20 seconds'
	],
	[
		'roles after the start',
		scenario,
		[
			[
				'  buruk: { form: narration, speakers: [narrator], ending: melanggar }',
				'  buruk: { form: narration, speakers: [narrator], roles: [{ character: ani, to: baik }, { character: budi, to: baik }] }'
			]
		],
		'only the first scene ("start") asks for a role'
	],
	[
		'a role that nobody is',
		scenario,
		[
			['start: awal', 'start: peran'],
			[
				'  awal:',
				'  peran: { form: narration, speakers: [narrator], roles: [{ character: ani, to: awal }, { character: budi, to: awal }] }\n  awal:'
			]
		],
		'no character "budi"'
	],
	[
		'a role without words',
		scenario,
		[
			['start: awal', 'start: peran'],
			[
				'  awal:',
				'  peran: { form: narration, speakers: [narrator], roles: [{ character: ani, to: awal }, { character: ani, to: awal }] }\n  awal:'
			]
		],
		'stands twice'
	],
	[
		'an unreachable ending',
		scenario,
		[['to: buruk', 'to: baik']],
		'no path leads to the ending "buruk"'
	],
	[
		'a scene without a choice',
		scenario,
		[
			['to: buruk', 'to: buntu'],
			[
				'  baik: {',
				'  buntu:\n    form: narration\n    speakers: [narrator]\n    choices:\n      - { id: x, verdict: tepat, articles: [uu-1/pasal-1], to: buruk, requires: { meter: trust, atLeast: 90 } }\n      - { id: y, verdict: tepat, articles: [uu-1/pasal-1], to: buruk, requires: { meter: trust, atLeast: 95 } }\n  baik: {'
			]
		],
		'after "terima" no choice is on offer here'
	],
	[
		'a circle without a way out',
		scenario,
		[
			['to: buruk', 'to: putar'],
			[
				'  baik: {',
				'  putar:\n    form: narration\n    speakers: [narrator]\n    choices:\n      - { id: x, verdict: tepat, articles: [uu-1/pasal-1], to: putar }\n      - { id: y, verdict: tepat, articles: [uu-1/pasal-1], to: putar }\n  baik: {'
			]
		],
		'a circle without a way out: from "putar"'
	]
];

describe('an author is told of', () => {
	it.each(mistakes)('%s', async (_, file, change, problem) => {
		const problems = await problemsWith({ [file]: change });
		expect(problems).toContainEqual(expect.stringContaining(problem));
	});
});
