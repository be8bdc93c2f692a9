import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		// Absolute paths: the offline shell is served at any depth below /belajar.
		paths: { relative: false },
		// Evaluated more than once per build, so the name must not depend on the clock.
		version: { name: versionName(), pollInterval: 0 },
		serviceWorker: { register: false },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one inline style is SvelteKit's own route announcer; a journey listens for violations.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (tsconfig) => ({
				...tsconfig,
				include: [...tsconfig.include, '../scripts/**/*.ts', '../*.config.ts']
			})
		}
	}
};

/**
 * The package's version and the commit, or the version alone outside a checkout. Kept in the
 * environment, because client and server break if a commit comes between two evaluations.
 */
function versionName() {
	const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
	process.env.BIMTEK_BUILD ??= commit();
	return `${version}+${process.env.BIMTEK_BUILD}`;
}

function commit() {
	try {
		const out = execSync('git rev-parse --short HEAD', { stdio: ['ignore', 'pipe', 'ignore'] });
		return out.toString().trim();
	} catch {
		return 'local';
	}
}
