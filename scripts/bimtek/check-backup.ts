import { DatabaseSync } from 'node:sqlite';

export type BackupChecked =
	| { readonly kind: 'whole'; readonly counts: Readonly<Record<string, number>> }
	| { readonly kind: 'damaged'; readonly problem: string };

const counted = ['agency', 'person', 'auth_user', 'statement', 'certificate', 'audit'];

/** Opens a copy for reading alone, has SQLite check every page, and counts what matters. */
export function checkBackup(file: string): BackupChecked {
	let db: DatabaseSync | undefined;
	try {
		db = new DatabaseSync(file, { readOnly: true });
		const [first] = db.prepare('pragma integrity_check').all();
		const problem = String(first?.['integrity_check']);
		if (problem !== 'ok') return { kind: 'damaged', problem };
		const counts: Record<string, number> = {};
		for (const table of counted) {
			counts[table] = Number(db.prepare(`select count(*) as n from ${table}`).get()?.['n']);
		}
		return { kind: 'whole', counts };
	} catch (error) {
		return { kind: 'damaged', problem: error instanceof Error ? error.message : String(error) };
	} finally {
		db?.close();
	}
}

export function countsLine(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.map(([table, count]) => `${table} ${count}`)
		.join(', ');
}
