import { compile, parse, postprocess, preprocess } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { openReport, type Place, type Problem, type Report } from './problem.ts';
import { remembering } from './remembering.ts';

/** A reading shows no program: three backticks are three backticks. */
const withoutCode = { disable: { null: ['codeFenced'] } };

/** What a reading may not hold: it must work without a network and without a script. */
const refused: Readonly<Record<string, string>> = {
	htmlFlow: 'HTML is not possible here; use Markdown',
	htmlText: 'HTML is not possible here; use Markdown',
	image: 'pictures are not possible here yet',
	autolink: 'a link goes to an article, so that it works offline: [text](article:…)',
	literalAutolink: 'a link goes to an article, so that it works offline: [text](article:…)',
	definition: 'write the link where it is used: [text](article:…)',
	gfmFootnoteCall: 'footnotes are not possible here',
	setextHeading: 'write a heading as "### Heading"'
};

const article = /^article:([a-z0-9-]+\/[a-z0-9-]+)$/;
/** What `article:` becomes on the way: a destination inside the page, which no cleaner drops. */
const anchor = '#';

export type Rendered = {
	readonly html: string;
	readonly cited: readonly { readonly article: string; readonly place: Place }[];
};

/**
 * Markdown as HTML that holds no script and no foreign address: raw HTML is escaped, and the only
 * links are `<a href="#uu-20-2023/pasal-2" data-article="uu-20-2023/pasal-2">`.
 */
export function renderMarkdown(
	file: string,
	text: string,
	firstLine: number,
	report: Report
): Rendered {
	const { rendered, problems } = remember(`${file}:${firstLine}`, text, () => {
		const own = openReport();
		return { rendered: render(file, text, firstLine, own), problems: own.problems };
	});
	for (const problem of problems) report.error(problem, problem.message);
	return rendered;
}

const remember = remembering<{
	readonly rendered: Rendered;
	readonly problems: readonly Problem[];
}>();

function render(file: string, text: string, firstLine: number, report: Report): Rendered {
	const cited: { article: string; place: Place }[] = [];
	const edits: { from: number; to: number; text: string }[] = [];
	for (const [step, token, context] of eventsOf(text)) {
		if (step !== 'enter') continue;
		const { line, column, offset } = token.start;
		const place = { file, line: line + firstLine - 1, column };
		const why = refused[token.type];
		if (why !== undefined) report.error(place, why);
		if (token.type === 'atxHeadingSequence' && token.end.offset - offset < 3) {
			report.error(place, 'inside a section a heading is written "### Heading"');
		}
		if (token.type !== 'resource') continue;
		const destination = destinationIn(context.sliceSerialize(token));
		const [, id] = article.exec(destination) ?? [];
		if (id === undefined) {
			report.error(
				place,
				`"${destination}" is not an article: a link is written [text](article:…)`
			);
			continue;
		}
		cited.push({ article: id, place });
		edits.push({ from: offset, to: token.end.offset, text: `(${anchor}${id})` });
	}
	const rewritten = edits.reduceRight(
		(changed, { from, to, text: by }) => changed.slice(0, from) + by + changed.slice(to),
		text
	);
	const html = compile({ htmlExtensions: [gfmHtml()] })(eventsOf(rewritten));
	return { html: html.replaceAll(/<a href="#([^"]*)"/g, '<a href="#$1" data-article="$1"'), cited };
}

function eventsOf(text: string) {
	const chunks = preprocess()(text, undefined, true);
	return postprocess(
		parse({ extensions: [gfm(), withoutCode] })
			.document()
			.write(chunks)
	);
}

/** `(article:x/y "title")` → `article:x/y`. */
function destinationIn(resource: string): string {
	return resource.slice(1, -1).trim().split(/\s/)[0] ?? '';
}
