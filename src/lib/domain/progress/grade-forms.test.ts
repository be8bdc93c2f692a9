import { describe, expect, it } from 'vitest';
import { statementsOf } from '#tests/support/statements.ts';
import type { Activity } from '../course/course.ts';
import { answered, began, ended, type Said } from '../statement/say.ts';
import { attemptFrom } from './attempt.ts';
import { gradeAttempt } from './grade-attempt.ts';

const words = { id: 'isian', title: '', summary: '', minutes: 5 };
const key = 'contoh/satu/isian';

const reflection: Activity = {
	...words,
	kind: 'reflection',
	reflection: {
		id: 'isian',
		prompt: '',
		material: [],
		shortest: 10,
		checklist: [],
		articles: []
	}
};
const survey: Activity = {
	...words,
	kind: 'survey',
	survey: {
		id: 'isian',
		items: [
			{ id: 'jelas', kind: 'scale', text: '', required: true },
			{ id: 'saran', kind: 'text', text: '', required: false }
		]
	}
};
const pledge: Activity = {
	...words,
	kind: 'pledge',
	pledge: {
		id: 'isian',
		opening: '',
		closing: '',
		points: [
			{ id: 'satu', text: '' },
			{ id: 'dua', text: '' }
		],
		articles: []
	}
};

function graded(activity: Activity, answers: Readonly<Record<string, string>>, handIn = true) {
	const said: Said[] = Object.entries(answers).map(([id, text]) => answered(key, id, text));
	const end = ended(key, { outcome: 'completed', answers: said.length });
	const attempt = attemptFrom(statementsOf([began(key), ...said, ...(handIn ? [end] : [])]));
	return attempt && gradeAttempt(activity, attempt);
}

const passed = { kind: 'graded', passed: true };
const failed = { kind: 'graded', passed: false };

describe('what is filled in', () => {
	it.each([
		[
			'a reflection of the length that is asked',
			reflection,
			{ teks: 'Saya akan menolak.' },
			passed
		],
		['a reflection that is too short', reflection, { teks: 'Ya.' }, failed],
		['a reflection of spaces', reflection, { teks: ' '.repeat(40) }, failed],
		['a survey with all that is required', survey, { jelas: '4' }, passed],
		['a survey with an answer off the scale', survey, { jelas: '6' }, failed],
		['a survey with the optional words alone', survey, { saran: 'Bagus' }, failed],
		['a pledge with every point', pledge, { satu: 'ya', dua: 'ya' }, passed],
		['a pledge with a point taken back', pledge, { satu: 'ya', dua: '' }, failed]
	] as const)('is judged by what is there: %s', (_, activity, answers, grade) => {
		expect(graded(activity, answers)).toEqual(grade);
	});

	it.each([reflection, survey, pledge])('is open until it is handed in: $kind', (activity) => {
		expect(graded(activity, {}, false)).toEqual({ kind: 'open' });
	});

	it('waits for answers that have not arrived yet', () => {
		const end = ended(key, { outcome: 'completed', answers: 2 });
		const attempt = attemptFrom(statementsOf([answered(key, 'satu', 'ya'), end]));
		expect(attempt && gradeAttempt(pledge, attempt)).toEqual({ kind: 'waiting' });
	});
});
