import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';
import { languages, type Language } from '#lib/domain/course/course.ts';
import { inHtml } from '#lib/content/in-html.ts';

// node scripts/build-single.ts: one page per language, whole in itself, that plays the case put
// into it. `npm run build` makes it after the app, whose build empties the folder.
process.chdir(new URL('..', import.meta.url).pathname);
const { script, style } = await bundle();
mkdirSync('build/single', { recursive: true });
for (const language of languages) {
	writeFileSync(`build/single/${language}.html`, page(language));
}

async function bundle(): Promise<{ script: string; style: string }> {
	const result = (await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [svelte({ configFile: false }), wordsOfThePage(), nothingLater()],
		build: {
			write: false,
			cssCodeSplit: false,
			modulePreload: false,
			// Everything is inside: a picture is a data address. The font alone stays out, a fifth of the file.
			assetsInlineLimit: Infinity,
			rolldownOptions: {
				input: 'src/single/main.ts',
				output: { format: 'es', codeSplitting: false }
			}
		}
	})) as Rolldown.RolldownOutput;
	const scripts = result.output.filter((file) => file.type === 'chunk');
	const others = result.output.filter((file) => file.type === 'asset');
	const styles = others.filter(({ fileName }) => fileName.endsWith('.css'));
	if (scripts.length !== 1 || others.length !== styles.length) {
		const names = result.output.map(({ fileName }) => fileName).join(', ');
		throw new Error(`One script and its styles were to be made, not: ${names}`);
	}
	return {
		// Neither can end or comment out the element that it stands in.
		script: scripts[0]?.code.replaceAll(/<(?=\/script|!--)/gi, '\\x3C') ?? '',
		style: styles.map(({ source }) => source.toString()).join('\n')
	};
}

/** The page brings its words along, so the app's files of words stay out. */
function wordsOfThePage(): Plugin {
	return {
		name: 'words-of-the-page',
		enforce: 'pre',
		load: (id) =>
			id.endsWith('/src/lib/i18n/messages.ts')
				? 'export function loadMessages() { throw new Error("The page has no such words"); }'
				: undefined
	};
}

/**
 * What the app loads later is here from the start. The bundler would keep each such part, and all
 * that it shares with others, ready to be loaded twice, which is a third more script.
 */
function nothingLater(): Plugin {
	return {
		name: 'nothing-later',
		transform(code, id) {
			if (!id.includes('/src/lib/')) return undefined;
			const now: string[] = [];
			const changed = code.replaceAll(
				/\bimport\((['"])(\.[^'"]+)\1\)/g,
				(_, quote: string, file: string) => {
					const name = `part${now.length}`;
					now.push(`import * as ${name} from ${quote}${file}${quote};\n`);
					return `Promise.resolve(${name})`;
				}
			);
			return now.length > 0 ? { code: now.join('') + changed, map: null } : undefined;
		}
	};
}

function page(language: Language): string {
	const areas = readdirSync(`src/lib/i18n/locales/${language}`).map((file) => parse(file).name);
	// A key names its area, except those of `common`.
	const used = areas.filter(
		(area) => area === 'common' || new RegExp(`[\`'"]${area}:[a-z-]+\\.`).test(script)
	);
	const words = Object.fromEntries(used.map((area) => [area, wordsOf(language, area)]));
	const policy = [
		"default-src 'none'",
		`script-src '${hashOf(script)}'`,
		`style-src '${hashOf(style)}'`,
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>__TITLE__</title>
<style>${style}</style>
</head>
<body>
<script type="application/json" id="words">${inHtml(words)}</script>
<script type="application/json" id="case">__CASE__</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function wordsOf(language: Language, area: string) {
	const file = `src/lib/i18n/locales/${language}/${area}.json`;
	return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
}

function hashOf(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
