import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { findBrowser } from './find-browser.ts';

// Everything: units, components, then journeys in a real browser against the real server.
// The last line is plain: "N passed, N failed".
process.chdir(new URL('..', import.meta.url).pathname);

type Counts = { passed: number; failed: number };

const reports = mkdtempSync(join(tmpdir(), 'bimtek-test-'));
const results = [units()];
try {
	const browser = findBrowser();
	buildIfStale();
	results.push(journeys(browser));
} catch (cause) {
	process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
	results.push({ passed: 0, failed: 1 });
}
rmSync(reports, { recursive: true });

const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
process.exitCode = failed > 0 || results.some((counts) => counts.passed === 0) ? 1 : 0;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);

function units(): Counts {
	const file = join(reports, 'units.json');
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const { status } = node(['node_modules/vitest/vitest.mjs', ...args]);
	const report = read(file) as
		{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number } | undefined;
	if (!report) return { passed: 0, failed: 1 };
	// A file that fails to load has no tests, yet it has failed; so has a run with a stray error.
	const broken = report.numFailedTests || report.numFailedTestSuites || (status === 0 ? 0 : 1);
	return { passed: report.numPassedTests, failed: broken };
}

function journeys(browser: string): Counts {
	const file = join(reports, 'journeys.json');
	const { status } = node(['node_modules/@playwright/test/cli.js', 'test'], {
		CHROMIUM_PATH: browser,
		PLAYWRIGHT_JSON_OUTPUT_NAME: file
	});
	const report = read(file) as
		{ stats: { expected: number; unexpected: number; flaky: number } } | undefined;
	if (!report) return { passed: 0, failed: 1 };
	const { expected, unexpected, flaky } = report.stats;
	const broken = unexpected + flaky;
	return { passed: expected, failed: broken || (status === 0 ? 0 : 1) };
}

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	return spawnSync(process.execPath, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
}

function read(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined; // the runner stopped before it could report, which counts as a failure
	}
}
