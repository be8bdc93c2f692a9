import { randomUUID } from 'node:crypto';
import { smallCourse, smallModule } from '#tests/support/small-course.ts';
import { takeModule, type Skill } from '#tests/support/simulated-learner.ts';
import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { PathRule } from '#lib/domain/course/path-rule.ts';
import type { Statement } from '#lib/domain/statement/statement.ts';
import { openAuthoring } from '#lib/server/authoring/open-authoring.ts';
import { createAuth } from '#lib/server/accounts/create-auth.ts';
import { openIssuer } from '#lib/server/certificates/issuer-keys.ts';
import { createChoiceBoard } from '#lib/server/choices/choice-board.ts';
import { createGroupCommit } from '#lib/server/db/group-commit.ts';
import type { Database } from '#lib/server/db/open-database.ts';
import { createEvaluationBoard } from '#lib/server/evaluation/evaluation-board.ts';
import type { Server } from '#lib/server/open-server.ts';
import { offerOf } from '#lib/server/packs/offer.ts';
import { createPackBytes } from '#lib/server/packs/pack-bytes.ts';
import { createPackShelf } from '#lib/server/packs/pack-shelf.ts';
import { publishPacks } from '#lib/server/packs/publish-packs.ts';
import type { Sender } from '#lib/server/statements/judge-item.ts';
import { takeIn, type Intake } from '#lib/server/statements/take-in.ts';

export const published = new Date('2026-01-01T00:00:00.000Z');
export const now = new Date('2026-11-22T03:00:00.000Z');
export const secret = 'a-secret-for-tests-Qm3Jx8Zt5Lw1Vr7';
export const homePage = 'urn:bimtek-netral:instansi:contoh';

export type SmallServer = Intake & {
	readonly db: Database;
	/** Hash of the course's one pack in Indonesian. */
	readonly pack: string;
	readonly send: (
		sender: Sender,
		statements: readonly { readonly id: string }[],
		at?: Date
	) => ReturnType<typeof takeIn>;
};

/** An agency, the small course and what intake needs, on an empty database. */
export async function smallServer(db: Database, paths?: readonly PathRule[]): Promise<SmallServer> {
	await db
		.insertInto('agency')
		.values({
			id: 'contoh',
			name: 'Pemerintah Kabupaten Contoh',
			home_page: homePage,
			place: 'Contoh',
			number_pattern: '{number}/BIMTEK/{month}/{year}',
			signatory: JSON.stringify({ name: 'Kartika Wulandari', position: 'Kepala BKPSDM' }),
			demo: 1,
			created_at: published.toISOString()
		})
		.execute();
	const course = onPaths(await smallCourse(), paths);
	await publishPacks(db, [course], published);
	const intake = {
		db,
		commit: createGroupCommit(db),
		packs: createPackShelf(),
		offer: offerOf([course]),
		issuer: await openIssuer(db, secret, published)
	};
	return {
		...intake,
		pack: course.packs[0]?.hash ?? '',
		send: (sender, statements, at = now) => takeIn(intake, sender, statements, at)
	};
}

function onPaths(course: CompiledCourse, paths: readonly PathRule[] | undefined): CompiledCourse {
	if (!paths) return course;
	const titles = paths.map(({ id }) => [id, { title: `Jalur ${id}`, summary: '' }] as const);
	const words = Object.entries(course.words).map(
		([language, said]) => [language, { ...said, paths: Object.fromEntries(titles) }] as const
	);
	return { ...course, rule: { ...course.rule, paths }, words: Object.fromEntries(words) };
}

/** The assembled parts, as routes see them. */
export async function aServer(db: Database): Promise<Server> {
	const { commit, packs, offer, issuer } = await smallServer(db);
	const clock = () => now;
	return {
		db,
		commit,
		packs,
		offer,
		courseMistakes: [],
		issuer,
		auth: createAuth({ db, secret, now: clock }),
		packBytes: createPackBytes(db),
		choices: createChoiceBoard({ db, packs, now: clock }),
		evaluation: createEvaluationBoard({ db, now: clock }),
		reloadCourses: () => Promise.reject(new Error('There is no folder of courses')),
		authoring: openAuthoring('tests/fixtures/courses'),
		now: clock,
		close: () => db.destroy()
	};
}

/** A new account outside the roster. */
export async function aLearner(db: Database, name = 'Ayu Contoh'): Promise<Sender> {
	const accountId = randomUUID();
	await db
		.insertInto('auth_user')
		.values({
			id: accountId,
			name,
			email: `${accountId}@bimtek-netral.invalid`,
			emailVerified: 0,
			image: null,
			username: accountId,
			role: 'learner',
			agencyId: 'contoh',
			createdAt: published.toISOString(),
			updatedAt: published.toISOString()
		})
		.execute();
	return { agencyId: 'contoh', homePage, accountId };
}

/** Everything that a learner does in the small course. */
export function wholeCourse(
	{ accountId }: Sender,
	pack: string,
	options: { skill?: Skill; from?: string; device?: string } = {}
): readonly Statement[] {
	return takeModule(smallModule(), pack, { id: accountId, homePage }, options);
}
