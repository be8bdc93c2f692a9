export type PageSignal = 'page.online' | 'page.visible' | 'page.hidden';

/** Tells when the page comes, goes and is connected again; returns how to stop. */
export function followPage(tell: (signal: PageSignal) => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	window.addEventListener('online', () => tell('page.online'), { signal });
	window.addEventListener('pagehide', () => tell('page.hidden'), { signal });
	document.addEventListener(
		'visibilitychange',
		() => tell(document.visibilityState === 'hidden' ? 'page.hidden' : 'page.visible'),
		{ signal }
	);
	return () => stop.abort();
}
