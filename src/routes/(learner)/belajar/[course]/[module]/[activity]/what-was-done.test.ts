import { describe, expect, it } from 'vitest';
import type { Reading } from '#lib/domain/course/course.ts';
import type { Choice, Scenario } from '#lib/domain/scenario/scenario.ts';
import { extension, verb } from '#lib/domain/statement/statement.ts';
import { decisionMade, handedIn, sectionRead } from './what-was-done.ts';

const reading = { sections: [{ id: 'a' }, { id: 'b' }] } as unknown as Reading;

function choice(id: string, verdict: Choice['verdict'], to: string): Choice {
	const rest = { effects: {}, sets: [], articles: [], redLine: false };
	return { id, verdict, text: '', consequence: '', why: '', roads: [{ to }], ...rest };
}

const told = { form: 'narration', heading: '', lines: [] } as const;
const scenario: Scenario = {
	id: 's',
	title: '',
	briefing: '',
	stage: 'sesudah',
	pass: 0.6,
	meters: {},
	characters: {},
	start: 'one',
	scenes: {
		one: { ...told, kind: 'decision', choices: [choice('go', 'tepat', 'two')] },
		two: {
			...told,
			kind: 'decision',
			choices: [choice('right', 'tepat', 'end'), choice('wrong', 'melanggar', 'end')]
		},
		end: { ...told, kind: 'ending', outcome: 'aman', meaning: '' }
	}
};

const verbs = (said: readonly { verb: { id: string } }[]) => said.map(({ verb }) => verb.id);

describe('a reading', () => {
	it('goes on while a section is left', () => {
		expect(verbs(sectionRead('k', reading, new Set(), 'a', 0))).toEqual([verb.experienced]);
	});

	it('ends together with its last section, whichever that is', () => {
		expect(verbs(sectionRead('k', reading, new Set(['b']), 'a', 0))).toEqual([
			verb.experienced,
			verb.completed
		]);
	});
});

describe('a decision', () => {
	const second = { sceneId: 'two', step: 1, timedOut: false };

	it('is recorded alone while the story goes on', () => {
		const first = { sceneId: 'one', choiceId: 'go', step: 0, path: ['go'], timedOut: false };
		expect(verbs(decisionMade('k', scenario, first, 0))).toEqual([verb.answered]);
	});

	it('is recorded as one that the clock took', () => {
		const late = { ...second, choiceId: 'right', path: ['go', 'right'], timedOut: true };
		const [taken] = decisionMade('k', scenario, late, 0);
		expect(taken?.extensions).toMatchObject({ [extension.timedOut]: true });
	});

	it('is recorded together with the ending that it leads to', () => {
		const last = { ...second, choiceId: 'right', path: ['go', 'right'] };
		const [, end] = decisionMade('k', scenario, last, 1500);
		expect(end).toMatchObject({
			verb: { id: verb.passed },
			result: { score: { scaled: 1 }, duration: 'PT1.50S' }
		});
		expect(Object.values(end?.extensions ?? {})).toEqual([2]);
	});

	it('fails the story below its pass mark', () => {
		const last = { ...second, choiceId: 'wrong', path: ['go', 'wrong'] };
		expect(decisionMade('k', scenario, last, 0)[1]).toMatchObject({
			verb: { id: verb.failed },
			result: { score: { scaled: 0.5 } }
		});
	});
});

it('hands a quiz in with the number of answers, so that the server waits for all of them', () => {
	const score = { earned: 1, possible: 2, scaled: 0.5, passed: false, perQuestion: new Map() };
	const said = handedIn('k', score, 3, 0);
	expect(said.verb.id).toBe(verb.failed);
	expect(Object.values(said.extensions ?? {})).toEqual([3]);
});
