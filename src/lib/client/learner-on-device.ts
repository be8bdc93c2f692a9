import type { PackHash } from '#lib/domain/statement/statement.ts';
import type { Module } from '#lib/domain/course/course.ts';
import type { PulledAccount } from '#lib/protocol/pull.ts';
import { askToPersist } from './ask-to-persist.ts';
import { guest, type DeviceSettings } from './database/device-database.ts';
import { issuerKeys, type LearnerDatabase } from './database/learner-database.ts';
import { onDatabase } from './database/on-database.ts';
import { followQuery } from './from-query.ts';
import type { DeviceAccount, Learner } from './learner.ts';
import { followAttempts } from './log/follow-attempts.ts';
import { recordStatements } from './log/record-statements.ts';
import type { Speaker } from './log/statement-for.ts';
import type { Reactive } from './reactive.ts';
import { readReviews } from './refreshers/read-reviews.ts';

type LearnerOnDevice = {
	readonly db: LearnerDatabase;
	readonly device: string;
	/** Absent for the guest. */
	readonly account: PulledAccount | undefined;
	readonly settings: Reactive<DeviceSettings>;
	readonly openModule: (pack: PackHash) => Promise<Module>;
	/** Called after statements are durable. */
	readonly onrecorded: () => void;
};

/** Resolves with everything loaded once, so that the first screen has no gap. */
export async function learnerOnDevice(given: LearnerOnDevice): Promise<Learner> {
	const { db, device, account, settings } = given;
	const speaker: Speaker = { device, actor: actorOf(account, device) };

	const readAttempts = followAttempts(db);
	const readGrades = async () =>
		new Map((await db.grades.toArray()).map((grade) => [grade.registration, grade]));
	const readCertificates = () => db.certificates.toArray();
	const readUnsent = () =>
		db.transaction('r', db.outbox, db.refused, async () => ({
			waiting: await db.outbox.count(),
			refused: await db.refused.count()
		}));
	const [attempts, grades, certificates, unsent] = await onDatabase(db, () =>
		Promise.all([readAttempts(), readGrades(), readCertificates(), readUnsent()])
	);

	return {
		get account() {
			return deviceAccount(account, settings.current);
		},
		device,
		async record(attempt, said) {
			await recordStatements(db, speaker, attempt, said);
			void askToPersist();
			given.onrecorded();
		},
		attempts: followQuery(readAttempts, attempts),
		grades: followQuery(readGrades, grades),
		certificates: followQuery(readCertificates, certificates),
		unsent: followQuery(readUnsent, unsent),
		reviews: () => readReviews(db),
		issuerKeys: () => onDatabase(db, () => issuerKeys(db)),
		openModule: given.openModule
	};
}

const guestHomePage = 'urn:bimtek-netral:tamu';

function actorOf(account: PulledAccount | undefined, device: string): Speaker['actor'] {
	const { homePage, id: name } = account ?? { homePage: guestHomePage, id: device };
	return { objectType: 'Agent', account: { homePage, name } };
}

/** What the roster says of somebody's employment stands above what was chosen on the device. */
function deviceAccount(
	account: PulledAccount | undefined,
	{ employmentStatus }: DeviceSettings
): DeviceAccount {
	const chosen = employmentStatus ?? 'pns';
	if (!account) {
		return { id: guest, guest: true, homePage: guestHomePage, name: '', employmentStatus: chosen };
	}
	return {
		id: account.id,
		guest: false,
		homePage: account.homePage,
		name: account.name,
		agency: account.agency,
		...(account.unit !== undefined && { unit: account.unit }),
		employmentStatus: account.employmentStatus ?? chosen,
		role: account.role
	};
}
