export type Countdown = {
	/** Whole seconds that are left. */
	readonly left: number;
	/** What is worth saying now: half of the time is gone, or little is left. */
	readonly mark: 'half' | 'soon' | undefined;
	readonly stop: () => void;
};

/** Little enough to be told once more. */
const soon = 10;

/** Counts down for the eye and the ear; what happens at the end is decided elsewhere. */
export function countdown(seconds: number): Countdown {
	const started = performance.now();
	let left = $state(seconds);
	const timer = setInterval(() => {
		left = Math.max(0, Math.ceil(seconds - (performance.now() - started) / 1000));
		if (left === 0) clearInterval(timer);
	}, 250);

	return {
		get left() {
			return left;
		},
		get mark() {
			if (left <= soon && seconds > soon) return 'soon';
			return left <= seconds / 2 ? 'half' : undefined;
		},
		stop: () => clearInterval(timer)
	};
}
