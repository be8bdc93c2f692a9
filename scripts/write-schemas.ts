import { mkdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { jsonSchemas } from './json-schemas.ts';

// node scripts/write-schemas.ts: writes docs/schemas anew, after a change of the content format.
mkdirSync('docs/schemas', { recursive: true });
for (const [name, text] of jsonSchemas()) {
	const filepath = `docs/schemas/${name}`;
	writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
}
