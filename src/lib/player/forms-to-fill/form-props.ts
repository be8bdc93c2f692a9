import type { Snippet } from 'svelte';
import type { Responses } from '#lib/domain/quiz/quiz.ts';
import type { Article, ArticleId } from '#lib/domain/regulation/regulation.ts';
import type { Saving } from '../saving.svelte.ts';

/** What every form gets that is filled in bit by bit and then handed in. */
export type FormProps = {
	readonly title: string;
	readonly articles: Readonly<Record<ArticleId, Article>>;
	/** What is durable of the answers, by the id of what they answer. */
	readonly responses: Responses;
	readonly handedIn: boolean;
	readonly save: Saving;
	readonly onanswer: (id: string, response: string) => Promise<void>;
	readonly onhandin: () => Promise<void>;
	/** Where to go from here, once it is handed in. */
	readonly next?: Snippet;
};
