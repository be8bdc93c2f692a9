import { compileCourses } from '#lib/content/compile-courses.ts';
import type { Choice, Scenario, Scene } from '#lib/domain/scenario/scenario.ts';
import { scoreBounds } from '#lib/domain/scenario/score-bounds.ts';

/** How long the checker takes for all courses and for a generated case, and how large cases are. */
export async function bench() {
	const start = performance.now();
	const compiled = await compileCourses('courses');
	const checkAllMs = performance.now() - start;
	if (compiled.kind === 'unreadable') throw new Error('The courses have mistakes');

	const scenario = generated(2000);
	const before = performance.now();
	scoreBounds(scenario);
	const check2000ScenesMs = performance.now() - before;

	const cases = compiled.courses
		.flatMap(({ packs }) => packs)
		.flatMap(
			({ text }) => (JSON.parse(text) as { module: { activities: unknown[] } }).module.activities
		)
		.filter((activity) => (activity as { kind: string }).kind === 'scenario');
	const largestCaseBytes = Math.max(...cases.map((one) => Buffer.byteLength(JSON.stringify(one))));
	return {
		figures: {
			checkAllMs: Math.round(checkAllMs),
			check2000ScenesMs: Math.round(check2000ScenesMs),
			largestCaseBytes
		},
		floor: {}
	};
}

/** A story of `count` scenes with three roads each; every tenth leads back. */
function generated(count: number): Scenario {
	const scenes: Record<string, Scene> = {};
	for (let at = 0; at < count; at += 1) {
		const to = [at + 1, at + 2, at % 10 === 9 ? at - 5 : at + 3];
		scenes[`s${at}`] = {
			kind: 'decision',
			form: 'narration',
			heading: '',
			lines: [],
			choices: to.map((next, nth) => choice(`c${nth}`, next >= count ? 'end' : `s${next}`, nth))
		};
	}
	scenes.end = {
		kind: 'ending',
		form: 'narration',
		heading: '',
		lines: [],
		outcome: 'aman',
		meaning: ''
	};
	return {
		id: 'generated',
		title: '',
		briefing: '',
		stage: 'jauh-hari',
		pass: 0.6,
		meters: {},
		characters: {},
		start: 's0',
		scenes
	};
}

function choice(id: string, to: string, nth: number): Choice {
	return {
		id,
		text: '',
		consequence: '',
		verdict: (['tepat', 'abu-abu', 'melanggar'] as const)[nth] ?? 'tepat',
		why: '',
		effects: {},
		sets: [],
		redLine: false,
		articles: [],
		roads: [{ to }]
	};
}
