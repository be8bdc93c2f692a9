import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemas } from './json-schemas.ts';

const folder = 'docs/schemas';

it('the schemas for editors are those that the courses are read with', () => {
	const written = readdirSync(folder).map((name) => [name, JSON.parse(textOf(name)) as unknown]);
	const current = [...jsonSchemas()].map(([name, text]) => [name, JSON.parse(text) as unknown]);
	// Otherwise run: node scripts/write-schemas.ts
	expect(Object.fromEntries(written)).toEqual(Object.fromEntries(current));
});

function textOf(name: string): string {
	return readFileSync(`${folder}/${name}`, 'utf8');
}
