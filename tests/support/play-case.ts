import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import {
	startScenario,
	type Decided,
	type Preferences
} from '#lib/player/scenario-session.svelte.ts';
import ScenarioPlayer from '#lib/player/ScenarioPlayer.svelte';
import { counterCase } from './counter-case.ts';
import { renderTranslated } from './render-translated.ts';

type Options = {
	path?: string[];
	notes?: ReadonlyMap<string, string>;
	timedOut?: ReadonlySet<number>;
	preferences?: Partial<Preferences>;
	ondecide?: (decided: Decided) => Promise<void>;
	onnote?: (sceneId: string, text: string) => Promise<void>;
	onprefer?: (preferences: Preferences) => void;
};

/** Plays the case at the counter over a clock of the test's own: `vi.useFakeTimers`. */
export async function playCase(options: Options = {}) {
	const session = startScenario({ scenario: counterCase, ...options });
	await renderTranslated(ScenarioPlayer, {
		session,
		articles: {},
		employmentStatus: 'pns' as const
	});
	const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
	return { session, user };
}
