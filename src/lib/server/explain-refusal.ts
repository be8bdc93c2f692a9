import type { Problem } from '#lib/content/problem.ts';
import type { StartRefusal } from './open-server.ts';

/** What the operator reads in the console when the server does not start, and what to do. */
export function explainRefusal(refusal: StartRefusal | { readonly kind: 'no-agency' }): string {
	switch (refusal.kind) {
		case 'database-busy':
			return say(
				`Basis data ${refusal.file} sedang dipakai proses lain. Hentikan proses itu, lalu jalankan lagi.`,
				`The database ${refusal.file} is in use by another process. Stop that process, then start again.`
			);
		case 'database-damaged':
			return say(
				`Berkas ${refusal.file} bukan basis data yang utuh. Pulihkan dari cadangan terakhir.`,
				`The file ${refusal.file} is not a whole database. Restore the last backup.`
			);
		case 'disk-full':
			return say(
				`Disk tempat ${refusal.file} penuh. Kosongkan ruang, lalu jalankan lagi. Data yang sudah tersimpan tetap utuh.`,
				`The disk that holds ${refusal.file} is full. Make room, then start again. What was stored is whole.`
			);
		case 'database-newer':
			return say(
				`Basis data ini dibuat oleh versi yang lebih baru (${refusal.migration}). Pasang versi itu, atau pulihkan cadangan dari sebelum peningkatan. Tidak ada yang diubah.`,
				`This database was made by a newer version (${refusal.migration}). Install that version, or restore a backup from before the upgrade. Nothing was changed.`
			);
		case 'courses-unreadable':
			return [
				say(
					'Materi bimtek tidak dapat dibaca. Perbaiki kesalahan berikut, lalu jalankan lagi.',
					'The courses cannot be read. Fix these mistakes, then start again.'
				),
				...refusal.problems.map(problemLine)
			].join('\n');
		case 'no-agency':
			return say(
				'Belum ada instansi. Buat dahulu dengan: npm run bimtek -- init (atau setel BIMTEK_DEMO=1 untuk mencoba).',
				'There is no agency yet. Make one with: npm run bimtek -- init (or set BIMTEK_DEMO=1 to try it out).'
			);
	}
}

/** What the operator reads when the server serves what it last read without a mistake. */
export function explainMistakes(mistakes: readonly Problem[]): string {
	const errors = mistakes.filter(({ severity }) => severity === 'error').length;
	return say(
		`Materi bimtek berisi ${errors} kesalahan. Yang terakhir terbit tanpa kesalahan tetap disajikan. Perbaiki, lalu muat ulang (SIGHUP) atau jalankan lagi.`,
		`The courses have ${errors} mistakes. What was last published without one stays on offer. Mend them, then reload (SIGHUP) or start again.`
	);
}

export function problemLine({ severity, file, line, column, message }: Problem): string {
	return `${file}:${line}:${column} ${severity}: ${message}`;
}

function say(indonesian: string, english: string): string {
	return `${indonesian}\n${english}`;
}
