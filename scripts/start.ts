import { buildIfStale } from './build-if-stale.ts';

process.chdir(new URL('..', import.meta.url).pathname);
buildIfStale();
await import('./serve.ts');
