import type { AccountAdded } from '#lib/server/accounts/add-account.ts';
import { say } from './operator.ts';

type Reason = Extract<AccountAdded, { kind: 'refused' }>['reason'];

export function explainAccount(reason: Reason): string {
	switch (reason) {
		case 'bad-username':
			return say(
				'Nama akun harus 3–40 huruf, angka, titik, tanda hubung, atau garis bawah.',
				'A user name has 3–40 letters, digits, dots, hyphens or underscores.'
			);
		case 'bad-password':
			return say('Kata sandi harus 8–128 karakter.', 'A password has 8–128 characters.');
		case 'username-taken':
			return say('Nama akun itu sudah dipakai.', 'That user name is taken.');
		case 'no-such-person':
			return say(
				'Tidak ada orang dengan id itu di daftar pegawai instansi ini.',
				'There is no person with that id in the roster of this agency.'
			);
		case 'person-has-account':
			return say('Orang itu sudah punya akun.', 'That person has an account already.');
	}
}
