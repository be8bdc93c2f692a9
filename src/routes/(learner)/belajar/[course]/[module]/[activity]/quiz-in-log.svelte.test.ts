import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import type { Attempt } from '#lib/domain/progress/attempt.ts';
import { quizInLog } from './quiz-in-log.svelte.ts';

const saved = () => Promise.resolve();

function logged(...answers: readonly [string, string][]): Attempt {
	return { responses: new Map(answers), answers: answers.length } as unknown as Attempt;
}

/** A follower over a log that `show` changes, as a live query would. */
function following(first: Attempt) {
	let attempt = $state.raw(first);
	const log = quizInLog(() => attempt);
	return {
		log,
		show: (next: Attempt) => {
			attempt = next;
			flushSync();
		}
	};
}

it('begins with the answers that the log has', () => {
	const { log } = following(logged(['q1', 'a']));
	expect(log.start.responses.get('q1')).toBe('a');
	expect(log.answers).toBe(1);
});

it('stays put when its own answer comes back from the log', async () => {
	const { log, show } = following(logged());
	const before = log.start;
	await log.answer('q1', 'a', saved);
	show(logged(['q1', 'a']));
	expect(log.start).toBe(before);
	expect(log.answers).toBe(1);
});

it('counts an answer that the log does not show yet', async () => {
	const { log } = following(logged());
	await log.answer('q1', 'a', saved);
	await log.answer('q2', 'b', saved);
	expect(log.answers).toBe(2);
});

it('starts over from the log when another tab has answered or handed in', () => {
	const { log, show } = following(logged());
	expect(log.start.responses.size).toBe(0);
	show(logged(['q1', 'a']));
	expect(log.start.responses.get('q1')).toBe('a');
	show({ ...logged(['q1', 'a']), end: { at: '', passed: true, answers: 1 } });
	expect(log.start.handedIn).toBe(true);
});

it('does not count an answer that could not be saved', async () => {
	const { log } = following(logged());
	await expect(log.answer('q1', 'a', () => Promise.reject(new Error('full')))).rejects.toThrow();
	expect(log.answers).toBe(0);
});
