import { canonicalJson } from '#lib/domain/shared/canonical-json.ts';
import type { Statement } from '#lib/domain/statement/statement.ts';
import {
	maxStatementBytes,
	readStatement,
	type BatchItem,
	type Refusal
} from '#lib/protocol/statement-batch.ts';

export type Refused = {
	readonly kind: 'refused';
	readonly id: string;
	readonly code: Refusal;
	readonly message: string;
};

/** Nothing but the log and the packs can still speak against it. `body` is its canonical JSON. */
export type Candidate = {
	readonly kind: 'candidate';
	readonly id: string;
	readonly statement: Statement;
	readonly body: string;
};

/** The account that sends, and how statements must name it. */
export type Sender = {
	readonly agencyId: string;
	readonly homePage: string;
	readonly accountId: string;
};

export function judgeItem(item: BatchItem, sender: Sender): Candidate | Refused {
	const body = canonicalBody(item);
	if (body === undefined || Buffer.byteLength(body) > maxStatementBytes) {
		return refused(item.id, 'too-large', `A statement has at most ${maxStatementBytes} bytes`);
	}
	const read = readStatement(item);
	if (read.kind === 'unreadable') {
		return refused(item.id, 'unreadable', `${read.where}: ${read.message}`);
	}
	const { statement } = read;
	const { homePage, name } = statement.actor.account;
	if (name !== sender.accountId || homePage !== sender.homePage) {
		return refused(item.id, 'not-yours', 'The actor is not the signed-in account');
	}
	return { kind: 'candidate', id: item.id, statement, body };
}

export function refused(id: string, code: Refusal, message: string): Refused {
	return { kind: 'refused', id, code, message };
}

/** `undefined` if it is nested too deep to be written down. */
function canonicalBody(item: BatchItem): string | undefined {
	try {
		return canonicalJson(item);
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}
