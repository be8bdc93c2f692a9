import type { Responses } from '../quiz/quiz.ts';

export type Survey = { readonly id: string; readonly items: readonly SurveyItem[] };

export type SurveyItem = {
	readonly id: string;
	/** `scale` is answered 1 (least) to 5 (most), `text` in words. */
	readonly kind: 'scale' | 'text';
	readonly text: string;
	readonly required: boolean;
};

export const scale = ['1', '2', '3', '4', '5'] as const;

export const longestSurveyText = 1000;

/** Whether everything that is required has an answer, and each answer is a possible one. */
export function isFilled({ items }: Survey, responses: Responses): boolean {
	return items.every(({ id, kind, required }) => {
		const response = responses.get(id) ?? '';
		if (response === '') return !required;
		return kind === 'text' || (scale as readonly string[]).includes(response);
	});
}
