import { existsSync } from 'node:fs';
import { explainRefusal } from '#lib/server/explain-refusal.ts';
import { openServer, type Server } from '#lib/server/open-server.ts';
import { databaseFile, say, type ExitCode, type Operator } from './operator.ts';

/** Opens the installation as the web server does, and closes it again whatever happens. */
export async function withServer(
	operator: Operator,
	work: (server: Server) => Promise<ExitCode>,
	{ mayBeNew = false }: { readonly mayBeNew?: boolean } = {}
): Promise<ExitCode> {
	const file = databaseFile(operator);
	if (!mayBeNew && !existsSync(file)) {
		operator.err(
			say(
				`Tidak ada basis data di ${file}. Periksa DATA_DIR, atau jalankan "init" dahulu.`,
				`There is no database at ${file}. Check DATA_DIR, or run "init" first.`
			)
		);
		return 1;
	}
	const { dataDir, coursesDir, secret, now } = operator;
	const opened = await openServer({ dataDir, coursesDir, now, ...(secret && { secret }) });
	if (opened.kind === 'refused') {
		operator.err(explainRefusal(opened.refusal));
		return 1;
	}
	try {
		return await work(opened.server);
	} finally {
		await opened.server.close();
	}
}
