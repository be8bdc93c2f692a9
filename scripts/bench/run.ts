import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

// npm run bench -- <name> [--option=value …]; the last line is one JSON object.
type Bench = (options: Record<string, string | undefined>) => Promise<{
	figures: Record<string, number>;
	floor: Record<string, number>;
}>;

const [name, ...rest] = process.argv.slice(2);
const file = new URL(`./${name ?? ''}.ts`, import.meta.url);
if (!name || name === 'run' || !existsSync(file)) {
	process.stderr.write('Usage: npm run bench -- client | scenario | sync | certificates | hr\n');
	process.exit(2);
}
const { values } = parseArgs({ args: rest, strict: false });
const options = Object.fromEntries(Object.entries(values).map(([key, v]) => [key, String(v)]));
const { bench } = (await import(file.href)) as { bench: Bench };
const { figures, floor } = await bench(options);
process.stdout.write(`${JSON.stringify({ bench: name, figures, floor })}\n`);
