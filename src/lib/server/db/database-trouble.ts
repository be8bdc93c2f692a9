/** Another process is writing: nothing was changed, and trying again later may help. */
export function isBusy(error: unknown): boolean {
	return [5, 6].includes(sqliteCode(error) & 0xff);
}

/** The disk has no room left: nothing was changed, and it works again when there is. */
export function isFull(error: unknown): boolean {
	// Full; and a write, or the memory shared between processes, that found no room.
	return [13, 778, 4874].includes(sqliteCode(error)) || isNoSpace(error);
}

/** The file is not a database, or no longer a whole one. */
export function isDamaged(error: unknown): boolean {
	return [11, 26].includes(sqliteCode(error) & 0xff);
}

/** The extended result code of SQLite, 0 for an error that is not its own. */
function sqliteCode(error: unknown): number {
	if (!(error instanceof Error)) return 0;
	if ('errcode' in error && typeof error.errcode === 'number') return error.errcode;
	return sqliteCode(error.cause);
}

function isNoSpace(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
