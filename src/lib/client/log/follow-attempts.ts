import { attemptFrom, type Attempt } from '#lib/domain/progress/attempt.ts';
import { inOrder } from '#lib/domain/progress/in-order.ts';
import type { Registration, Statement } from '#lib/domain/statement/statement.ts';
import type { LearnerDatabase, StatementRow } from '../database/learner-database.ts';

/**
 * A query that gives what `attemptsFrom` gives for the whole log, but reads only what arrived since
 * it last ran and folds only the attempts that it concerns.
 */
export function followAttempts(db: LearnerDatabase): () => Promise<readonly Attempt[]> {
	let folded = nothingYet();

	return async () => {
		const [rows, count] = await rowsAfter(db, folded.place);
		// Two runs may overlap; whatever the other has taken in is not new to this one.
		fold(folded, rows);
		if (folded.known !== count) {
			const [all] = await rowsAfter(db, 0);
			folded = nothingYet();
			fold(folded, all);
		}
		return folded.attempts;
	};
}

type Told = { readonly statements: Statement[]; attempt: Attempt | undefined };
type Folded = {
	readonly told: Map<Registration, Told>;
	place: number;
	known: number;
	attempts: readonly Attempt[];
};

function nothingYet(): Folded {
	return { told: new Map(), place: 0, known: 0, attempts: [] };
}

function rowsAfter(db: LearnerDatabase, place: number) {
	return db.transaction('r', db.statements, () =>
		Promise.all([db.statements.where('place').above(place).toArray(), db.statements.count()])
	);
}

function fold(folded: Folded, rows: readonly StatementRow[]): void {
	const fresh = rows.filter(({ place }) => place > folded.place);
	if (fresh.length === 0) return;
	const touched = new Set<Told>();
	for (const { place, statement } of fresh) {
		const { registration } = statement.context;
		const told = folded.told.get(registration) ?? { statements: [], attempt: undefined };
		told.statements.push(statement);
		folded.told.set(registration, told);
		folded.place = Math.max(folded.place, place);
		touched.add(told);
	}
	folded.known += fresh.length;
	for (const told of touched) told.attempt = attemptFrom(told.statements);
	folded.attempts = inOrderBegun(folded.told);
}

function inOrderBegun(told: Folded['told']): readonly Attempt[] {
	const first = [...told.values()].flatMap(({ statements }) => inOrder(statements).slice(0, 1));
	return inOrder(first)
		.map(({ context }) => told.get(context.registration)?.attempt)
		.filter((attempt) => attempt !== undefined);
}
