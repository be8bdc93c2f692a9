import type { Role } from '../accounts/session.ts';
import type { DemoAccount } from './seed-demo.ts';

const roleNames: Record<Role, string> = {
	learner: 'Peserta / learner',
	trainer: 'Pelatih / trainer',
	hr: 'Kepegawaian / HR',
	admin: 'Admin'
};

/** The box that the console shows once, at the first start of a demo. */
export function printDemoAccounts(accounts: readonly DemoAccount[], address: string): string {
	const head = ['Sebagai / As', 'Nama akun / User', 'Kata sandi / Password'];
	const rows = accounts.map((account) => [
		roleNames[account.role],
		account.username,
		account.password
	]);
	const widths = head.map((title, at) =>
		Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0))
	);
	const line = (cells: readonly string[]) =>
		cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ');
	const lines = [
		'INSTANSI CONTOH (bukan untuk produksi) / DEMO AGENCY (not for production)',
		'',
		line(head),
		...rows.map(line),
		'',
		`Masuk di / Sign in at  ${address}/belajar/masuk`,
		'Kata sandi ini hanya ditampilkan sekali. / These passwords are shown only once.'
	];
	const width = Math.max(...lines.map((text) => text.length));
	const edge = '─'.repeat(width + 4);
	const boxed = lines.map((text) => `│  ${text.padEnd(width)}  │`);
	return [`┌${edge}┐`, ...boxed, `└${edge}┘`].join('\n');
}
