import { invalidate } from '$app/navigation';

export type Following = 'following' | 'changed' | 'unreachable' | 'signed-out';

const everyMs = 1000;

/**
 * Asks for the version of the files while the page is in sight, and reads what is shown again
 * when it has changed. Where the author is stays: neither the scroll nor the address moves.
 */
export function followFiles(shown: () => string | undefined) {
	let state: Following = $state('following');
	/** ISO. */
	let changedAt: string | undefined = $state();

	async function look(): Promise<void> {
		try {
			const answer = await fetch('/penulis/versi', { redirect: 'manual' });
			// A stranger is sent to sign in, which here is an answer that cannot be read.
			if (answer.type === 'opaqueredirect' || answer.status === 403) {
				state = 'signed-out';
				return;
			}
			if (!answer.ok) throw new Error(`${answer.status}`);
			const { version } = (await answer.json()) as { version: string };
			if (version !== shown()) {
				await invalidate('author:files');
				changedAt = timeNow();
				state = 'changed';
			} else if (state !== 'changed') state = 'following';
		} catch {
			state = 'unreachable';
		}
	}

	/** Begins; returns its end. */
	function start(): () => void {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let stopped = false;
		const next = () => {
			if (stopped || document.visibilityState === 'hidden') return;
			timer = setTimeout(() => void look().then(next), state === 'unreachable' ? 3000 : everyMs);
		};
		const onvisibility = () => {
			clearTimeout(timer);
			if (document.visibilityState === 'visible') void look().then(next);
		};
		document.addEventListener('visibilitychange', onvisibility);
		next();
		return () => {
			stopped = true;
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', onvisibility);
		};
	}

	return {
		get state() {
			return state;
		},
		get changedAt() {
			return changedAt;
		},
		start
	};
}

function timeNow(): string {
	return new Date().toISOString();
}
