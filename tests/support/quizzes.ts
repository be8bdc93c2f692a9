import type { Question, Quiz } from '#lib/domain/quiz/quiz.ts';

const asked = { prompt: 'Mana?', level: 'apply', difficulty: 2, articles: [] } as const;

function options(...ids: readonly string[]) {
	return ids.map((id) => ({ id, text: `Pilihan ${id}`, reason: 'Sebab.' }));
}

/** A question with one right answer, `a`. */
export function question(id: string): Question {
	return { id, kind: 'single', ...asked, options: options('a', 'b', 'c'), right: 'a' };
}

/** One question of each kind. */
export const oneOfEach = {
	single: question('single'),
	many: { id: 'many', kind: 'many', ...asked, options: options('a', 'b', 'c'), right: ['a', 'c'] },
	trueFalse: {
		id: 'true-false',
		kind: 'true-false',
		...asked,
		options: options('benar', 'salah'),
		right: 'benar'
	},
	order: {
		id: 'order',
		kind: 'order',
		...asked,
		options: options('a', 'b', 'c'),
		right: ['b', 'a', 'c']
	},
	match: {
		id: 'match',
		kind: 'match',
		...asked,
		options: options('a', 'b'),
		targets: [
			{ id: 'x', text: 'Sasaran x' },
			{ id: 'y', text: 'Sasaran y' }
		],
		right: { a: 'x', b: 'y' }
	},
	sort: {
		id: 'sort',
		kind: 'sort',
		...asked,
		options: options('a', 'b', 'c'),
		right: { a: 'boleh', b: 'abu-abu', c: 'dilarang' }
	}
} as const satisfies Readonly<Record<string, Question>>;

export function quizOf(questions: readonly Question[], rest: Partial<Quiz> = {}): Quiz {
	return { id: 'kuis', draw: questions.length, pass: 0.7, questions, ...rest };
}
