import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable'
];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
	String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
];

/**
 * The path of a Chromium, Chrome or Edge: one that is present, else Playwright's, else Debian's.
 * Throws with the command to run if there is none and none can be installed.
 */
export function findBrowser(): string {
	const found = presentBrowser() ?? playwrights() ?? debians();
	if (found) return found;
	throw new Error(
		'No browser for the journeys. Install one, for example: sudo apt-get install -y chromium — ' +
			'or name one: CHROMIUM_PATH=/path/to/chrome npm test'
	);
}

/** One that is on this machine already. */
export function presentBrowser(): string | undefined {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH names no file: ${named}`);
	}
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...elsewhere, chromium.executablePath()].find((file) => existsSync(file));
}

function playwrights(): string | undefined {
	say('No browser found; trying: npx playwright install chromium');
	run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
	const file = chromium.executablePath();
	return existsSync(file) ? file : undefined;
}

function debians(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	say('Trying: apt-get install -y chromium');
	run('apt-get', ['update', '-q']);
	run('apt-get', ['install', '-y', '-q', 'chromium']);
	return presentBrowser();
}

function run(command: string, args: readonly string[]): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000, env });
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}
