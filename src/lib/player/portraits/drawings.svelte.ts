import type { portraitImage } from './portrait-image.ts';

let draw = $state.raw<typeof portraitImage>();
let asked = false;

/** The drawn people. Nothing waits for them: until they are here, initials stand in. */
export const drawings = {
	of(portrait: string, mood: string): string | undefined {
		return draw?.(portrait, mood);
	},

	/** Fetches them once the page has nothing better to do. */
	want(): void {
		if (asked) return;
		asked = true;
		// Not every browser has it.
		const whenIdle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;
		whenIdle(() => {
			import('./portrait-image.ts').then(
				({ portraitImage }) => (draw = portraitImage),
				() => (asked = false)
			);
		});
	}
};
