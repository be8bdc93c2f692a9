import type { ActivityKey } from '#lib/domain/course/activity-key.ts';
import { readSharedChoices, type SharedChoices } from '#lib/protocol/choices.ts';

const patienceMs = 20_000;

/** What colleagues chose in a case; `undefined` without an answer of our own server. */
export async function askSharedChoices(
	activity: ActivityKey,
	send: typeof fetch = fetch
): Promise<SharedChoices | undefined> {
	try {
		const response = await send(`/api/choices?activity=${encodeURIComponent(activity)}`, {
			signal: AbortSignal.timeout(patienceMs)
		});
		return response.ok ? readSharedChoices(await response.json()) : undefined;
	} catch {
		return undefined; // offline, or not JSON: the debrief is whole without it
	}
}
