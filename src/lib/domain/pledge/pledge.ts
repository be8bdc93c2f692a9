import type { ArticleId } from '../regulation/regulation.ts';
import type { Responses } from '../quiz/quiz.ts';

/** A promise read and acknowledged point by point (pakta integritas). */
export type Pledge = {
	readonly id: string;
	readonly opening: string;
	readonly points: readonly { readonly id: string; readonly text: string }[];
	readonly closing: string;
	readonly articles: readonly ArticleId[];
};

/** The one answer that acknowledges a point. */
export const acknowledged = 'ya';

export function isPledged({ points }: Pledge, responses: Responses): boolean {
	return points.every(({ id }) => responses.get(id) === acknowledged);
}
