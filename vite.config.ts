import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// A test named `*.svelte.test.ts` runs in a browser-like page; every other test runs in Node.
const inPage = '{src,tests}/**/*.svelte.test.ts';

/**
 * How the browser's code is cut, by who needs it when. Requests cost a phone more than bytes: the
 * default is some fifty files for one screen of the learner. The first group that fits takes a
 * module and whatever it imports; pages and areas of words without a group stay files of their own.
 */
const clientChunks = [
	{
		name: 'app', // what every page begins with
		test: /node_modules\/(svelte\/|@sveltejs\/kit\/src\/runtime\/(client|app\/(navigation|state|paths))|@lucide\/svelte\/dist\/(?!icons))|generated\/root|src\/(hooks\.client|lib\/i18n\/[^/]+\.ts|routes\/\+(layout|error))/
	},
	{
		name: 'ui', // parts and icons that several groups of pages share
		test: /src\/lib\/ui\/|@lucide\/svelte\/dist\/icons/,
		minShareCount: 3
	},
	{
		name: 'machines', // playing a case, and sync once there is an account
		test: /node_modules\/xstate|src\/lib\/client\/reactive/
	},
	{
		name: 'learner', // the frame, the welcome and the list of courses
		test: /src\/(routes\/\(learner\)\/([^/]+|belajar\/[^/]+)$|lib\/(client\/(app-update|open-device|device|learner)\.ts|domain\/statement\/))/
	},
	{
		name: 'module', // a module's page and what surrounds every activity
		test: /src\/routes\/\(learner\)\/belajar\/\[course\]\/.*\/(?!Scenario|Quiz|Reading)[^/]+$/
	},
	{
		name: 'device', // database and log, wanted after the first paint
		test: /src\/lib\/client\/device-of-this-page/
	},
	// The portraits and the map of a story come by themselves, after what is played.
	{ name: 'player', test: /src\/lib\/player\/(?!portraits\/portrait-|map\/)/ }
];

export default defineConfig({
	plugins: [sveltekit()],
	environments: {
		client: {
			build: { rolldownOptions: { output: { codeSplitting: { groups: clientChunks } } } }
		}
	},
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
