import type { ArticleId } from '../regulation/regulation.ts';

export const levels = ['recall', 'understand', 'apply'] as const;
export type Level = (typeof levels)[number];

export const baskets = ['boleh', 'abu-abu', 'dilarang'] as const;
export type Basket = (typeof baskets)[number];

export type Quiz = {
	readonly id: string;
	/** How many questions one attempt draws from the pool. */
	readonly draw: number;
	/** Share of the points that is needed, 0–1. */
	readonly pass: number;
	readonly questions: readonly Question[];
};

/** The reason says why this option is right or wrong. */
export type Option = { readonly id: string; readonly text: string; readonly reason: string };

type Asked = {
	readonly id: string;
	readonly prompt: string;
	readonly level: Level;
	readonly difficulty: 1 | 2 | 3;
	readonly articles: readonly ArticleId[];
	readonly options: readonly Option[];
};

export type Question =
	| (Asked & { readonly kind: 'single'; readonly right: string })
	| (Asked & { readonly kind: 'true-false'; readonly right: 'benar' | 'salah' })
	| (Asked & { readonly kind: 'many'; readonly right: readonly string[] })
	| (Asked & { readonly kind: 'order'; readonly right: readonly string[] })
	| (Asked & {
			readonly kind: 'match';
			readonly targets: readonly { readonly id: string; readonly text: string }[];
			readonly right: Readonly<Record<string, string>>;
	  })
	| (Asked & { readonly kind: 'sort'; readonly right: Readonly<Record<string, Basket>> });

/** Question id → response, written as xAPI interactions write it (see `response.ts`). */
export type Responses = ReadonlyMap<string, string>;
