import { parseArgs } from 'node:util';
import { addAccount } from '#lib/server/accounts/add-account.ts';
import { roles, type Role } from '#lib/server/accounts/session.ts';
import { appendAudit } from '#lib/server/audit/append-audit.ts';
import { explainAccount } from './explain-account.ts';
import { newPassword, showPassword } from './new-password.ts';
import { say, type Command, type ExitCode, type Operator } from './operator.ts';
import { withServer } from './with-server.ts';

export const addAccountCommand: Command = {
	usage:
		'--agency ID --username USERNAME --name NAME --role learner|trainer|hr|admin ' +
		'[--person ID] [--password-stdin]',
	about: [
		'Membuat akun. Kata sandi dibuat acak dan ditampilkan sekali, atau dibaca dari masukan.',
		'Makes an account. The password is random and shown once, or read from standard input.'
	],
	run: addOne
};

async function addOne(args: string[], operator: Operator): Promise<ExitCode> {
	const { values } = parseArgs({
		args,
		options: {
			agency: { type: 'string' },
			username: { type: 'string' },
			name: { type: 'string' },
			role: { type: 'string' },
			person: { type: 'string' },
			'password-stdin': { type: 'boolean', default: false }
		}
	});
	const { agency: agencyId, username, name, person: personId } = values;
	const role = roles.find((known): known is Role => known === values.role);
	if (!agencyId || !username || !name || !role) {
		operator.err(
			say(
				'Wajib diisi: --agency, --username, --name, --role (learner, trainer, hr, admin).',
				'Needed: --agency, --username, --name, --role (learner, trainer, hr, admin).'
			)
		);
		return 2;
	}
	const fromInput = values['password-stdin'];
	const password = await newPassword(operator, { fromInput });
	return withServer(operator, async ({ db, now }) => {
		const known = await db
			.selectFrom('agency')
			.select('id')
			.where('id', '=', agencyId)
			.executeTakeFirst();
		if (!known) {
			operator.err(say(`Tidak ada instansi "${agencyId}".`, `There is no agency "${agencyId}".`));
			return 1;
		}
		const account = { agencyId, username, name, role, password, now: now() };
		const added = await db.transaction().execute(async (tx) => {
			const made = await addAccount(tx, { ...account, ...(personId && { personId }) });
			if (made.kind === 'refused') return made;
			await appendAudit(tx, {
				agencyId,
				actor: 'system',
				action: 'account.add',
				target: made.accountId,
				detail: { role },
				now: now()
			});
			return made;
		});
		if (added.kind === 'refused') {
			operator.err(explainAccount(added.reason));
			return 1;
		}
		operator.out(say(`Akun ${username} dibuat.`, `The account ${username} is made.`));
		if (!fromInput) showPassword(operator, username, password);
		return 0;
	});
}
