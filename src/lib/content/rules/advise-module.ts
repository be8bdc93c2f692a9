import { countWords } from '../count-words.ts';
import { firstLanguage } from '../language-gap.ts';
import type { ReadActivity } from '../read-activity.ts';
import type { Report } from '../problem.ts';
import type { ModuleFile } from '../schemas/module-file.ts';
import type { YamlFile } from '../yaml-file.ts';

const wordsPerMinute = 180;
/** To think of an answer, besides reading the question. */
const minutesPerCheck = 1 / 3;
const tolerance = 0.4;
const scenarios = { least: 1, most: 3 };

/** What a module consists of, and whether its minutes are honest. */
export function adviseModule(
	file: YamlFile<ModuleFile>,
	read: readonly (ReadActivity | undefined)[],
	report: Report
): void {
	const { activities } = file.value;
	// What nobody needs for the certificate is an exercise; without text or story it teaches nothing.
	const needed = activities.filter(({ optional }) => !optional);
	if (needed.some(({ kind }) => kind === 'reading' || kind === 'scenario')) {
		adviseParts(file, report);
	}
	if (needed.length > 0) adviseCredit(file, report);
	for (const [index, { minutes }] of activities.entries()) {
		const honest = readingMinutes(read[index]);
		if (!honest) continue;
		const { least, most } = honest;
		if (minutes >= least * (1 - tolerance) && minutes <= most * (1 + tolerance)) continue;
		const range = `${Math.max(1, Math.round(least))} to ${Math.max(1, Math.round(most))}`;
		const message = `${minutes} minutes, but reading it takes ${range}: write what is honest`;
		report.advise(file.at('activities', index, 'minutes'), message);
	}
}

function adviseParts({ value, at }: YamlFile<ModuleFile>, report: Report): void {
	const count = (kind: string) =>
		value.activities.filter((activity) => activity.kind === kind).length;
	for (const [kind, why] of [
		['reading', 'to begin with'],
		['quiz', 'to test what stayed'],
		['reflection', 'to think of the own work']
	] as const) {
		if (count(kind) === 0)
			report.advise(at('activities'), `the module has no ${kind} ${why}: add one`);
	}
	const cases = count('scenario');
	if (cases >= scenarios.least && cases <= scenarios.most) return;
	const wanted = `${scenarios.least} to ${scenarios.most}`;
	report.advise(at('activities'), `${cases} scenarios in the module: have ${wanted}`);
}

function adviseCredit({ value, at }: YamlFile<ModuleFile>, report: Report): void {
	const needed = value.activities.reduce(
		(sum, { minutes, optional }) => sum + (optional ? 0 : minutes),
		0
	);
	if (Math.abs(value.creditMinutes - needed) <= needed * 0.1) return;
	const told = `${value.creditMinutes} credit minutes, but its activities take ${needed}`;
	report.advise(at('creditMinutes'), `${told}: write ${needed}`);
}

/** For the text alone, and with every check answered and its reasons read. */
function readingMinutes(
	read: ReadActivity | undefined
): { readonly least: number; readonly most: number } | undefined {
	const content = read?.inLanguage.get(firstLanguage);
	if (content?.kind !== 'reading') return undefined;
	const { sections } = content.reading;
	const text = sections.map(({ heading, html }) => [heading, html.replaceAll(/<[^>]*>/g, ' ')]);
	const checks = sections.flatMap(({ check }) => check ?? []);
	const asked = checks.map(({ prompt, options }) => [
		prompt,
		options.map((option) => [option.text, option.reason])
	]);
	const least = countWords(text) / wordsPerMinute;
	return {
		least,
		most: least + countWords(asked) / wordsPerMinute + checks.length * minutesPerCheck
	};
}
