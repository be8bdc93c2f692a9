import type { SyncStatus } from '#lib/client/sync/sync-status.ts';

type Sentence =
	| { readonly kind: 'saved' | 'sending' | 'offline' | 'sign-in-again' }
	| { readonly kind: 'waiting' | 'refused'; readonly count: number }
	| { readonly kind: 'sent-at' | 'sent-on'; readonly at: string };

/** The status line as a list of sentences, its look, and the one thing to do about it. */
export type SyncLine = {
	readonly look: 'saved' | 'waiting' | 'working' | 'attention';
	readonly says: readonly Sentence[];
	readonly action?: 'send' | 'sign-in' | 'sign-in-again';
};

const saved = { kind: 'saved' } as const;

/** Never claims more than is known: "sent" only when nothing waits and the server has said so. */
export function syncLine(status: SyncStatus | undefined, now: Date): SyncLine {
	if (!status) return { look: 'saved', says: [saved] };
	const { waiting, refused, at } = status;
	const unsent: Sentence[] = waiting > 0 ? [{ kind: 'waiting', count: waiting }] : [];
	switch (status.kind) {
		case 'guest':
			// With nothing to send there is nothing to sign in for; the account menu offers it always.
			return {
				look: 'saved',
				says: [saved, ...unsent],
				...(waiting > 0 && { action: 'sign-in' })
			};
		case 'needs-sign-in':
			return {
				look: 'attention',
				says: [{ kind: 'sign-in-again' }, ...unsent],
				action: 'sign-in-again'
			};
		case 'sending':
			return { look: 'working', says: [{ kind: 'sending' }, ...unsent] };
		case 'refused':
			return {
				look: 'attention',
				says: [{ kind: 'refused', count: refused }, ...unsent],
				// What was refused is not sent again, so a button would do nothing for it.
				...(waiting > 0 && { action: 'send' })
			};
		case 'offline':
			return { look: 'waiting', says: [{ kind: 'offline' }, saved, ...unsent], action: 'send' };
		case 'unsent':
			return { look: 'waiting', says: [saved, ...unsent], action: 'send' };
		case 'sent':
			return at === undefined
				? { look: 'saved', says: [saved] }
				: { look: 'saved', says: [{ kind: sameDay(at, now) ? 'sent-at' : 'sent-on', at }] };
		case 'saved':
			return { look: 'saved', says: [saved] };
	}
}

function sameDay(at: string, now: Date): boolean {
	return new Date(at).toDateString() === now.toDateString();
}
