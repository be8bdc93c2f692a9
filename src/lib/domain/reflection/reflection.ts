import type { ArticleId } from '../regulation/regulation.ts';
import type { Responses } from '../quiz/quiz.ts';

/** Something to write oneself: a thought, or an exercise with a list to check it by. */
export type Reflection = {
	readonly id: string;
	readonly prompt: string;
	/** What is worked on: a post, a report's facts. */
	readonly material: readonly string[];
	/** Characters that are needed at least. */
	readonly shortest: number;
	readonly checklist: readonly {
		readonly id: string;
		readonly text: string;
		readonly why: string;
	}[];
	/** How somebody else might have written it; shown afterwards. */
	readonly example?: string;
	readonly articles: readonly ArticleId[];
};

/** What the two answers are called in the log: the text, and the list of what was ticked. */
export const reflectionParts = { text: 'teks', ticked: 'daftar' } as const;

/** What a statement can carry in any script. */
export const longestReflection = 2000;

/** Nobody judges the text: it is done when it is as long as the author asks. */
export function isReflected({ shortest }: Reflection, responses: Responses): boolean {
	const text = responses.get(reflectionParts.text)?.trim() ?? '';
	return text.length >= Math.max(1, shortest);
}
