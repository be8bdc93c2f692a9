import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellSurvey, type HandedIn } from './tell-survey.ts';

const items = [
	{ id: 'jelas', kind: 'scale' },
	{ id: 'saran', kind: 'text' }
] as const;
const one = (step: string, words = ''): HandedIn => new Map([['jelas', step], ['saran', words]]); // prettier-ignore

describe('a survey', () => {
	it('is told of five or more people, with mean and distribution', () => {
		const told = tellSurvey(
			items,
			['5', '4', '4', '1', '5'].map((step) => one(step))
		);
		expect(told.people).toBe(5);
		expect(told.scales.get('jelas')).toEqual({ people: 5, mean: 3.8, counts: [1, 0, 0, 2, 2] });
	});

	it('is not told of four', () => {
		const told = tellSurvey(items, Array<HandedIn>(4).fill(one('5', 'Bagus.')));
		expect(told).toEqual({ people: 0, scales: new Map(), texts: new Map() });
	});

	it('counts what was written and never tells it', () => {
		const told = tellSurvey(items, [...Array<HandedIn>(4).fill(one('5')), one('5', 'RAHASIA')]);
		expect(told.texts).toEqual(new Map([['saran', 1]]));
		expect(JSON.stringify([...told.texts, ...told.scales])).not.toContain('RAHASIA');
	});

	it('leaves out an item that fewer than five answered', () => {
		const told = tellSurvey(items, [...Array<HandedIn>(4).fill(one('5')), one('')]);
		expect(told.people).toBe(5);
		expect(told.scales.has('jelas')).toBe(false);
	});

	it('says the same until five more have come', () => {
		const answers = fc.array(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 23 });
		fc.assert(
			fc.property(answers, (steps) => {
				const all = steps.map((step) => one(step));
				const whole = all.slice(0, Math.floor(all.length / 5) * 5);
				expect(tellSurvey(items, all)).toEqual(tellSurvey(items, whole));
				expect(tellSurvey(items, all).people).toBe(whole.length);
			})
		);
	});
});
