import type { HandleClientError } from '@sveltejs/kit';
import { storageFailureIn } from '#lib/client/database/storage-failure.ts';
import { trouble } from '#lib/client/trouble.svelte.ts';

// Work that could not be kept is the one error a learner must see at once, wherever it surfaced.
addEventListener('unhandledrejection', ({ reason }) => tellTrouble(reason));
addEventListener('error', ({ error }) => tellTrouble(error));

export const handleError: HandleClientError = ({ error, message }) => {
	tellTrouble(error);
	return { message, code: 'unexpected' };
};

function tellTrouble(error: unknown): void {
	const failure = storageFailureIn(error);
	if (failure) trouble.tell(failure.kind);
}
