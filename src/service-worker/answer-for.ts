/** Where the answer to a request comes from. */
export type Answer =
	| { readonly from: 'network' }
	/** From the cache, under this path. */
	| { readonly from: 'cache'; readonly path: string }
	/** From the network, or this page from the cache when there is none. */
	| { readonly from: 'network-or'; readonly path: string };

export type AppFiles = {
	/** Paths of code, styles and other files that pages fetch. */
	readonly assets: ReadonlySet<string>;
	/** Paths of pages that were made in advance. */
	readonly pages: ReadonlySet<string>;
};

type Asked = { readonly method: string; readonly path: string; readonly navigates: boolean };

/** The learner's part needs no server: its frame opens at every address below this one. */
const clientOnly = '/belajar';

export function answerFor({ method, path, navigates }: Asked, files: AppFiles): Answer {
	if (method !== 'GET' || path.startsWith('/api/')) return { from: 'network' };
	if (files.assets.has(path)) return { from: 'cache', path };
	if (!navigates) return { from: 'network' };
	const page = path.length > 1 ? path.replace(/\/$/, '') : path;
	if (files.pages.has(page)) return { from: 'cache', path: page };
	if (page === clientOnly || page.startsWith(`${clientOnly}/`)) {
		return { from: 'cache', path: '/shell' };
	}
	return { from: 'network-or', path: '/luring' };
}

/** Latin letters cover Indonesian and English; the other alphabets of a font stay on the server. */
export function isWorthKeeping(path: string): boolean {
	return !/\.woff2?$/.test(path) || /latin-(?!ext)/.test(path);
}
