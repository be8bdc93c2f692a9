import { randomPassword } from '#lib/server/agencies/random-password.ts';
import { say, type Operator } from './operator.ts';

/** A password is never given on the command line, where other users and the history see it. */
export async function newPassword(
	operator: Operator,
	{ fromInput }: { readonly fromInput: boolean }
): Promise<string> {
	if (!fromInput) return randomPassword();
	const [line = ''] = (await operator.readInput()).split(/\r?\n/);
	return line;
}

export function showPassword(operator: Operator, username: string, password: string): void {
	operator.out(
		say(
			`Kata sandi untuk ${username}: ${password}`,
			'Catat sekarang; tidak ditampilkan lagi. / Write it down now; it is not shown again.'
		)
	);
}
