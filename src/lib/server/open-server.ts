import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { compileCourses, type CompiledCourses } from '#lib/content/compile-courses.ts';
import type { Problem } from '#lib/content/problem.ts';
import { createAuth, type Auth } from './accounts/create-auth.ts';
import { openAuthoring, type Authoring } from './authoring/open-authoring.ts';
import { openIssuer, type Issuer } from './certificates/issuer-keys.ts';
import { createChoiceBoard, type ChoiceBoard } from './choices/choice-board.ts';
import { isBusy, isDamaged, isFull } from './db/database-trouble.ts';
import { createGroupCommit, type GroupCommit } from './db/group-commit.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase, type Database } from './db/open-database.ts';
import { createEvaluationBoard, type EvaluationBoard } from './evaluation/evaluation-board.ts';
import { keepOffer, keptOffer } from './packs/kept-offer.ts';
import { offerOf, type Offer } from './packs/offer.ts';
import { createPackBytes } from './packs/pack-bytes.ts';
import { createPackShelf, type PackShelf } from './packs/pack-shelf.ts';
import { publishPacks } from './packs/publish-packs.ts';
import { readSecret } from './read-secret.ts';

/** The assembled parts. Everything below `lib/server` gets what it needs from here. */
export type Server = {
	readonly db: Database;
	/** For what many do at once. */
	readonly commit: GroupCommit;
	readonly auth: Auth;
	readonly issuer: Issuer;
	readonly packs: PackShelf;
	readonly packBytes: ReturnType<typeof createPackBytes>;
	/** What colleagues chose in a case. */
	readonly choices: ChoiceBoard;
	/** What a course brought the people of an agency. */
	readonly evaluation: EvaluationBoard;
	/** The courses as they were last read without an error. */
	readonly offer: Offer;
	/** Why the files are not what is on offer; empty while they are. */
	readonly courseMistakes: readonly Problem[];
	/** Reads the courses again. With an error in them, what was on offer stays. */
	readonly reloadCourses: () => Promise<CompiledCourses>;
	/** The courses as their files stand now, mistakes and all. */
	readonly authoring: Authoring;
	readonly now: () => Date;
	readonly close: () => Promise<void>;
};

export type ServerOptions = {
	readonly dataDir: string;
	readonly coursesDir: string;
	/** Without it, the one kept in `dataDir`. */
	readonly secret?: string;
	readonly now?: () => Date;
	/** Start even where no courses can be offered, so that an author can look at their mistakes. */
	readonly evenIfUnreadable?: boolean;
};

export type StartRefusal =
	| { readonly kind: 'database-busy' | 'database-damaged' | 'disk-full'; readonly file: string }
	| { readonly kind: 'database-newer'; readonly file: string; readonly migration: string }
	| { readonly kind: 'courses-unreadable'; readonly problems: readonly Problem[] };

export type ServerOpened =
	| { readonly kind: 'opened'; readonly server: Server; readonly warnings: readonly Problem[] }
	| { readonly kind: 'refused'; readonly refusal: StartRefusal };

/** Puts the server together, in a web server, the operator's command line or a test. */
export async function openServer(options: ServerOptions): Promise<ServerOpened> {
	mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
	const file = join(options.dataDir, 'bimtek.db');
	let db: Database | undefined;
	try {
		makePrivate(file);
		db = openDatabase(file);
		const migrated = await migrate(db);
		if (migrated.kind === 'newer') {
			await db.destroy();
			const { migration } = migrated;
			return { kind: 'refused', refusal: { kind: 'database-newer', file, migration } };
		}
		return await assemble(db, options);
	} catch (error) {
		await db?.destroy();
		if (isBusy(error)) return { kind: 'refused', refusal: { kind: 'database-busy', file } };
		if (isDamaged(error)) return { kind: 'refused', refusal: { kind: 'database-damaged', file } };
		if (isFull(error)) return { kind: 'refused', refusal: { kind: 'disk-full', file } };
		throw error;
	}
}

/** Names and NIP are in it, so a new one is readable by its owner alone, whatever the folder allows. */
function makePrivate(file: string): void {
	closeSync(openSync(file, 'a', 0o600));
}

async function assemble(db: Database, options: ServerOptions): Promise<ServerOpened> {
	const { dataDir, coursesDir, now = () => new Date() } = options;
	const compiled = await compileCourses(coursesDir);
	const begun = compiled.kind === 'compiled' ? await publish(compiled) : await lastOffer();
	if (!begun) {
		await db.destroy();
		const problems = mistakesIn(compiled);
		return { kind: 'refused', refusal: { kind: 'courses-unreadable', problems } };
	}
	const secret = options.secret ?? readSecret(dataDir);
	let offer = begun;
	let courseMistakes = mistakesIn(compiled);
	const packs = createPackShelf();
	const server: Server = {
		db,
		commit: createGroupCommit(db),
		auth: createAuth({ db, secret, now }),
		issuer: await openIssuer(db, secret, now()),
		packs,
		packBytes: createPackBytes(db),
		choices: createChoiceBoard({ db, packs, now }),
		evaluation: createEvaluationBoard({ db, now }),
		get offer() {
			return offer;
		},
		get courseMistakes() {
			return courseMistakes;
		},
		async reloadCourses() {
			const reread = await compileCourses(coursesDir);
			if (reread.kind === 'compiled') offer = await publish(reread);
			courseMistakes = mistakesIn(reread);
			return reread;
		},
		authoring: openAuthoring(coursesDir),
		now,
		close: () => db.destroy()
	};
	const warnings = compiled.kind === 'compiled' ? compiled.warnings : compiled.problems;
	return { kind: 'opened', server, warnings };

	async function publish({ courses, reference }: Readable): Promise<Offer> {
		await publishPacks(db, courses, now(), reference);
		const published = offerOf(courses, reference);
		await keepOffer(db, published, now());
		return published;
	}

	async function lastOffer(): Promise<Offer | undefined> {
		return (await keptOffer(db)) ?? (options.evenIfUnreadable ? offerOf([]) : undefined);
	}
}

type Readable = Extract<CompiledCourses, { kind: 'compiled' }>;

function mistakesIn(compiled: CompiledCourses): readonly Problem[] {
	return compiled.kind === 'unreadable' ? compiled.problems : [];
}
