import { describe, expect, it } from 'vitest';
import { problemsWith, type Mistake } from '#tests/support/course-problems.ts';

const module = 'contoh/01-satu';
const scenario = `${module}/kasus/scenario.yaml`;

const mistakes: readonly Mistake[] = [
	[
		'a choice that is never on offer',
		scenario,
		[['redLine: true', 'redLine: true\n        requires: { meter: trust, atLeast: 90 }']],
		':26:9: the choice "terima" is never on offer: "trust" is always 60 here, 90 or more is asked'
	],
	[
		'a choice that waits for a flag that comes later',
		scenario,
		[
			['redLine: true', 'redLine: true\n        requires: { flag: berani }'],
			['verdict: tepat', 'verdict: tepat\n        sets: [berani]']
		],
		'the choice "terima" is never on offer: the flag "berani" is never set here'
	],
	[
		'a choice that asks for what is always so',
		scenario,
		[['redLine: true', 'redLine: true\n        requires: { meter: trust, atMost: 80 }']],
		'warning: "requires" is always true: "trust" is always 60 here, 80 or less is asked'
	],
	[
		'a road that is never taken',
		scenario,
		[['to: buruk', 'to: [{ when: { meter: trust, atLeast: 90 }, to: baik }, { to: buruk }]']],
		'no path takes this road to "baik": "trust" is always 60 here, 90 or more is asked'
	],
	[
		'a road that is always taken',
		scenario,
		[['to: buruk', 'to: [{ when: { meter: trust, atLeast: 60 }, to: buruk }, { to: baik }]']],
		'warning: "when" is always true: "trust" is always 60 here, 60 or more is asked; no path takes'
	],
	[
		'a road that an earlier one takes away',
		scenario,
		[
			[
				'to: buruk',
				'to: [{ when: { flag: x }, to: buruk }, { when: { meter: trust, atLeast: 65 }, to: baik }, { to: buruk }]'
			],
			['start: awal', 'start: mula'],
			[
				'  awal:',
				'  mula:\n    form: narration\n    speakers: [narrator]\n    choices:\n      - { id: x, verdict: tepat, effects: { trust: 5 }, sets: [x], articles: [uu-1/pasal-1], to: awal }\n      - { id: y, verdict: tepat, articles: [uu-1/pasal-1], to: awal }\n  awal:'
			]
		],
		'warning: no path takes this road to "baik": the roads before it take all that fit'
	],
	[
		'a story that cannot be passed',
		scenario,
		[['verdict: tepat\n', 'verdict: melanggar\n']],
		':3:7: cannot be passed: the best path without a red line earns 0.5, 0.6 is needed'
	],
	[
		'a story that hardly branches',
		scenario,
		[
			['to: cukup', 'to: baik'],
			['  cukup: { form: narration, speakers: [narrator], ending: aman }\n', '']
		],
		'warning: 2 endings are few: tell at least 3 apart'
	],
	[
		'a role that ends the same whatever is decided',
		scenario,
		[
			['start: awal', 'start: peran'],
			[
				'  - { id: ani, portrait: wanita-1 }',
				'  - { id: ani, portrait: wanita-1 }\n  - { id: budi }'
			],
			[
				'  awal:',
				'  peran: { form: narration, speakers: [narrator], roles: [{ character: ani, to: awal }, { character: budi, to: mula }] }\n  mula:\n    form: narration\n    speakers: [narrator]\n    choices:\n      - { id: x, verdict: tepat, articles: [uu-1/pasal-1], to: baik }\n      - { id: y, verdict: melanggar, articles: [uu-1/pasal-1], to: baik }\n  awal:'
			]
		],
		':10:89: warning: as "budi" every path ends in "baik", whatever is decided'
	],
	[
		'a role that cannot be passed',
		scenario,
		[
			['start: awal', 'start: peran'],
			[
				'  - { id: ani, portrait: wanita-1 }',
				'  - { id: ani, portrait: wanita-1 }\n  - { id: budi }'
			],
			[
				'  awal:',
				'  peran: { form: narration, speakers: [narrator], roles: [{ character: ani, to: awal }, { character: budi, to: mula }] }\n  mula:\n    form: narration\n    speakers: [narrator]\n    choices:\n      - { id: x, verdict: abu-abu, articles: [uu-1/pasal-1], to: baik }\n      - { id: y, verdict: melanggar, articles: [uu-1/pasal-1], to: buruk }\n  awal:'
			]
		],
		'cannot be passed as "budi": the best path without a red line earns 0.5, 0.6 is needed'
	],
	[
		'a red line that nobody can avoid',
		scenario,
		[
			['verdict: tepat', 'verdict: melanggar\n        redLine: true'],
			['verdict: abu-abu', 'verdict: melanggar\n        redLine: true']
		],
		'cannot be passed: every path crosses a red line'
	],
	[
		'a story that cannot be failed',
		scenario,
		[
			['redLine: true', ''],
			['pass: 0.6', 'pass: 0']
		],
		':3:7: warning: cannot be failed'
	]
];

describe('an author is told of', () => {
	it.each(mistakes)('%s', async (_, file, change, problem) => {
		const problems = await problemsWith({ [file]: change });
		expect(problems).toContainEqual(expect.stringContaining(problem));
	});
});
