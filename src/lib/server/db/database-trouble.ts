/** Another process is writing: nothing was changed, and trying again later may help. */
export function isBusy(error: unknown): boolean {
	return [5, 6].includes(sqliteCode(error));
}

/** The file is not a database, or no longer a whole one. */
export function isDamaged(error: unknown): boolean {
	return [11, 26].includes(sqliteCode(error));
}

/** The primary result code of SQLite, 0 for an error that is not its own. */
function sqliteCode(error: unknown): number {
	if (!(error instanceof Error)) return 0;
	if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
	return sqliteCode(error.cause);
}
