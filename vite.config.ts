import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// A test named `*.svelte.test.ts` runs in a browser-like page; every other test runs in Node.
const inPage = '{src,tests}/**/*.svelte.test.ts';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['{src,tests,scripts}/**/*.test.ts'],
					exclude: [inPage, 'tests/journeys/**']
				}
			},
			{
				extends: true,
				resolve: { conditions: ['browser'] },
				test: {
					name: 'page',
					environment: 'jsdom',
					include: [inPage],
					setupFiles: ['tests/support/setup-dom.ts']
				}
			}
		]
	}
});
