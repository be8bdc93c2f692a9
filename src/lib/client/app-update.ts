import { createSubscriber } from 'svelte/reactivity';
import type { Reactive } from './reactive.ts';

export type AppUpdate = {
	/** A new version is ready and no attempt is on the screen. */
	readonly offered: Reactive<boolean>;
	/** Changes to the new version and loads this page once more. */
	apply(): void;
};

type Watched = AppUpdate & { hold(): () => void };

let watched: Watched | undefined;

/** Registers the service worker and looks out for newer versions; the same watch for every caller. */
export function watchAppUpdate(): AppUpdate {
	// While the app is being written, a cache would only get in the way.
	const works = 'serviceWorker' in navigator && !import.meta.env.DEV;
	watched ??= watchUpdates(works ? navigator.serviceWorker : undefined, () => location.reload());
	return watched;
}

/** Keeps updates away while an attempt is on the screen; call what it returns when it has gone. */
export function holdUpdates(): () => void {
	watchAppUpdate();
	return watched?.hold() ?? (() => undefined);
}

export function watchUpdates(
	container: ServiceWorkerContainer | undefined,
	reload: () => void
): Watched {
	let waiting: ServiceWorker | undefined;
	/** Another tab has changed the version under this page. */
	let changed = false;
	let applying = false;
	let reloading = false;
	const holds = new Set<symbol>();
	let update: () => void = () => undefined;
	const subscribe = createSubscriber((tell) => {
		update = tell;
		return () => (update = () => undefined);
	});

	function reloadOnce() {
		if (reloading) return;
		reloading = true;
		reload();
	}

	if (container) {
		// The very first worker also takes control; nothing is old then.
		let controlled = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			if (applying) {
				reloadOnce();
				return;
			}
			changed = controlled;
			controlled = true;
			update();
		});
		void register(container, (worker) => {
			waiting = worker;
			update();
		});
	}

	return {
		offered: {
			get current() {
				subscribe();
				return holds.size === 0 && (waiting !== undefined || changed);
			}
		},
		apply() {
			if (changed || !waiting) {
				reloadOnce();
				return;
			}
			applying = true;
			waiting.postMessage({ type: 'SKIP_WAITING' });
		},
		hold() {
			const mine = Symbol('hold');
			holds.add(mine);
			update();
			return () => {
				holds.delete(mine);
				update();
			};
		}
	};
}

async function register(
	container: ServiceWorkerContainer,
	onwaiting: (worker: ServiceWorker) => void
): Promise<void> {
	const registration = await container
		.register('/service-worker.js', { updateViaCache: 'none' })
		.catch(() => undefined); // a browser may forbid it: everything works then, but not offline
	if (!registration) return;
	if (registration.waiting && container.controller) onwaiting(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const { installing } = registration;
		installing?.addEventListener('statechange', () => {
			if (installing.state === 'installed' && container.controller) onwaiting(installing);
		});
	});
	// Navigation inside the app never asks for a newer worker by itself; offline the asking fails.
	const look = () => void registration.update().catch(() => undefined);
	addEventListener('online', look);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') look();
	});
}
