import { parseArgs } from 'node:util';
import { addAccount, type AccountAdded } from '#lib/server/accounts/add-account.ts';
import { addAgency, type AgencyAdded, type NewAgency } from '#lib/server/agencies/add-agency.ts';
import type { Server } from '#lib/server/open-server.ts';
import { explainAccount } from './explain-account.ts';
import { newPassword, showPassword } from './new-password.ts';
import { say, type Command, type ExitCode, type Operator } from './operator.ts';
import { withServer } from './with-server.ts';

export const initCommand: Command = {
	usage:
		'--id ID --name NAME --place PLACE --signatory NAME --signatory-position TEXT ' +
		'[--signatory-nip NIP] [--signatory-rank TEXT] [--home-page URL] [--number-pattern PATTERN] ' +
		'[--admin USERNAME] [--admin-name NAME] [--password-stdin]',
	about: [
		'Membuat instansi dan akun admin pertamanya. Kata sandi dibuat acak dan ditampilkan sekali.',
		'Makes an agency and its first admin. The password is random and shown once.'
	],
	run: init
};

async function init(args: string[], operator: Operator): Promise<ExitCode> {
	const { values } = parseArgs({
		args,
		options: {
			id: { type: 'string' },
			name: { type: 'string' },
			place: { type: 'string' },
			signatory: { type: 'string' },
			'signatory-position': { type: 'string' },
			'signatory-nip': { type: 'string' },
			'signatory-rank': { type: 'string' },
			'home-page': { type: 'string' },
			'number-pattern': { type: 'string' },
			admin: { type: 'string', default: 'admin' },
			'admin-name': { type: 'string', default: 'Administrator' },
			'password-stdin': { type: 'boolean', default: false }
		}
	});
	const { id, name, place, signatory, 'signatory-position': position } = values;
	if (!id || !name || !place || !signatory || !position) {
		operator.err(
			say(
				'Wajib diisi: --id, --name, --place, --signatory, --signatory-position.',
				'Needed: --id, --name, --place, --signatory, --signatory-position.'
			)
		);
		return 2;
	}
	const agency: NewAgency = {
		id,
		name,
		place,
		homePage: values['home-page'],
		numberPattern: values['number-pattern'],
		signatory: {
			name: signatory,
			position,
			...(values['signatory-nip'] && { nip: values['signatory-nip'] }),
			...(values['signatory-rank'] && { rank: values['signatory-rank'] })
		}
	};
	const fromInput = values['password-stdin'];
	const password = await newPassword(operator, { fromInput });
	const admin = { username: values.admin, name: values['admin-name'], password };
	return withServer(
		operator,
		async (server) => {
			const made = await make(server, agency, admin);
			if (made !== 'made') {
				operator.err(made);
				return 1;
			}
			operator.out(say(`Instansi "${name}" dibuat.`, `The agency "${name}" is made.`));
			if (!fromInput) showPassword(operator, admin.username, password);
			return 0;
		},
		{ mayBeNew: true }
	);
}

type Admin = { readonly username: string; readonly name: string; readonly password: string };

/** The agency and its admin, or neither. */
async function make({ db, now }: Server, agency: NewAgency, admin: Admin): Promise<string> {
	let refused: string | undefined;
	const transaction = db.transaction().execute(async (tx) => {
		const added = await addAgency(tx, agency, now());
		if (added.kind !== 'added') refused = explainAgency(added.kind);
		const account: AccountAdded | undefined =
			refused === undefined
				? await addAccount(tx, { ...admin, agencyId: agency.id, role: 'admin', now: now() })
				: undefined;
		if (account?.kind === 'refused') refused = explainAccount(account.reason);
		if (refused !== undefined) throw new Error('rolled back');
	});
	try {
		await transaction;
		return 'made';
	} catch (error) {
		if (refused === undefined) throw error;
		return refused;
	}
}

function explainAgency(kind: Exclude<AgencyAdded['kind'], 'added'>): string {
	switch (kind) {
		case 'bad-id':
			return say(
				'--id harus 2–40 huruf kecil, angka, atau tanda hubung, dan bukan "system".',
				'--id has 2–40 lower-case letters, digits or hyphens, and is not "system".'
			);
		case 'bad-home-page':
			return say(
				'--home-page harus alamat utuh, misalnya https://bkpsdm.contoh.go.id.',
				'--home-page is a whole address, e.g. https://bkpsdm.contoh.go.id.'
			);
		case 'bad-number-pattern':
			return say(
				'--number-pattern harus memuat {number} dan {year}.',
				'--number-pattern must contain {number} and {year}.'
			);
		case 'exists':
			return say(
				'Instansi dengan id itu sudah ada; tidak ada yang diubah.',
				'An agency with that id exists already; nothing was changed.'
			);
	}
}
