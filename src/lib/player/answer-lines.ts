import type { Basket, Question } from '#lib/domain/quiz/quiz.ts';
import { listIn, pairsIn } from '#lib/domain/quiz/response.ts';

/** How the answers without words of their own are said. */
export type Says = {
	readonly truth: (answer: 'benar' | 'salah') => string;
	readonly basket: (basket: Basket) => string;
};

/** A response in words, one line for each part of it. */
export function answerLines(question: Question, response: string, says: Says): readonly string[] {
	const text = (id: string) => question.options.find((option) => option.id === id)?.text ?? id;
	switch (question.kind) {
		case 'single':
			return [text(response)];
		case 'true-false':
			return [says.truth(response === 'benar' ? 'benar' : 'salah')];
		case 'many':
		case 'order':
			return listIn(response).map(text);
		case 'match': {
			const target = (id: string) => question.targets.find((one) => one.id === id)?.text ?? id;
			return Object.entries(pairsIn(response)).map(([id, to]) => `${text(id)} → ${target(to)}`);
		}
		case 'sort':
			return Object.entries(pairsIn(response)).map(
				([id, to]) => `${text(id)} → ${says.basket(to as Basket)}`
			);
	}
}
