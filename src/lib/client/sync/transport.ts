import type { Statement } from '#lib/domain/statement/statement.ts';
import type { BatchAnswer } from '#lib/protocol/statement-batch.ts';
import type { Pulled } from '#lib/protocol/pull.ts';

/** How the log reaches the server. The app passes one that fetches; a test passes functions. */
export type Transport = {
	push(statements: readonly Statement[]): Promise<PushAnswer>;
	pull(after: number): Promise<PullAnswer>;
};

export type PushAnswer =
	| { readonly kind: 'answered'; readonly answer: BatchAnswer }
	/** The server takes none of the batch as it stands. */
	| { readonly kind: 'rejected'; readonly status: number }
	| Unheard;

export type PullAnswer = { readonly kind: 'pulled'; readonly pulled: Pulled } | Unheard;

/** Nothing was taken in or given out; everything can be tried again. */
export type Unheard =
	| {
			readonly kind: 'unreachable';
			/** No answer at all, rather than an answer that asks for patience. */
			readonly offline: boolean;
			readonly retryAfterMs?: number;
	  }
	| { readonly kind: 'signed-out' };
