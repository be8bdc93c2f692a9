import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileCourses } from '#lib/content/compile-courses.ts';
import { singleCaseHtml } from '#lib/content/single-case-html.ts';
import { languages } from '#lib/domain/course/course.ts';
import type { Pack } from '#lib/protocol/pack.ts';
import { singleTemplate } from '#lib/server/authoring/single-template.ts';
import { say, type Command, type ExitCode, type Operator } from './operator.ts';

export const exportCaseCommand: Command = {
	usage: 'COURSE/MODULE/CASE [--language id|en] [--out FILE]',
	about: [
		'Membuat satu berkas HTML yang memainkan satu kasus tanpa server dan tanpa jaringan; hasilnya tidak dicatat.',
		'Makes one HTML file that plays one case without a server or a network; nothing is recorded.'
	],
	run: exportCase
};

async function exportCase(args: string[], operator: Operator): Promise<ExitCode> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { language: { type: 'string', default: 'id' }, out: { type: 'string' } }
	});
	const [name = '', ...more] = positionals;
	const [course, module, activity, ...rest] = name.split('/');
	const language = languages.find((known) => known === values.language);
	if (!course || !module || !activity || rest.length > 0 || more.length > 0 || !language) {
		operator.err(
			say(
				'Sebutkan kasusnya: COURSE/MODULE/CASE, bahasa id atau en.',
				'Name the case: COURSE/MODULE/CASE, language id or en.'
			)
		);
		return 2;
	}
	const template = await singleTemplate(language);
	if (template === undefined) {
		operator.err(
			say('Jalankan dahulu: npm run build', 'This has to be built first: npm run build')
		);
		return 1;
	}
	const compiled = await compileCourses(operator.coursesDir);
	if (compiled.kind === 'unreadable') {
		operator.err(
			say(
				'Bahan ajar memuat kesalahan. Jalankan: npm run courses:check',
				'The courses have mistakes. Run: npm run courses:check'
			)
		);
		return 1;
	}
	const pack = compiled.courses
		.find(({ rule }) => rule.id === course)
		?.packs.find((one) => one.module === module && one.language === language);
	const told = pack && (JSON.parse(pack.text) as Pack).module;
	const content = told?.activities.find(({ id }) => id === activity);
	if (!told || content?.kind !== 'scenario') {
		operator.err(say(`Tidak ada kasus ${name} (${language}).`, `No case ${name} (${language}).`));
		return 1;
	}
	const html = singleCaseHtml(template, {
		...{ language, module: told.title, version: pack.hash.slice(0, 12) },
		madeAt: operator.now().toISOString(),
		scenario: content.scenario,
		articles: told.articles
	});
	const out = values.out ?? `${activity}.${language}.html`;
	writeFileSync(out, html);
	operator.out(say(`Tersimpan: ${out}`, `Written: ${out}`));
	return 0;
}
