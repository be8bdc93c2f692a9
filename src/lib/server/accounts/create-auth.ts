import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { username } from 'better-auth/plugins/username';
import type { Database } from '../db/open-database.ts';
import { passwordAtLeast, passwordAtMost } from './add-account.ts';
import { isClosed } from './is-closed.ts';
import { forgetTurns, takeTurn } from './take-turn.ts';
import { isUsername, normalUsername } from './username.ts';

export type Auth = ReturnType<typeof createAuth>;

/** The request's own address; our route writes it, so that no client can choose it. */
export const addressHeader = 'x-bimtek-client-address';

const day = 86_400;
const minute = 60_000;
/** Per name and address: an office of hundreds shares one address when a course begins. */
const perName = { most: 10, windowMs: minute };
const perNameInAnHour = { most: 30, windowMs: 60 * minute };
/** Against trying one password on many names. */
const perAddress = { most: 600, windowMs: minute };
/** Against many addresses that try one name. So many that no single one can lock the owner out. */
const perNameAnywhere = { most: 300, windowMs: 60 * minute };

type AuthParts = { readonly db: Database; readonly secret: string; readonly now?: () => Date };

/** Signs in by name and password. Learners are offline for days, so a session lives 30 days and slides. */
export function createAuth({ db, secret, now = () => new Date() }: AuthParts) {
	return betterAuth({
		appName: 'Bimtek Netral',
		basePath: '/api/auth',
		secret,
		database: { db, type: 'sqlite' },
		trustedOrigins: (request) => (request ? originsOf(request) : []),
		user: {
			modelName: 'auth_user',
			additionalFields: {
				role: { type: 'string', required: true, input: false },
				agencyId: { type: 'string', required: true, input: false }
			}
		},
		session: { modelName: 'auth_session', expiresIn: 30 * day, updateAge: day },
		account: { modelName: 'auth_account' },
		verification: { modelName: 'auth_verification' },
		emailAndPassword: {
			enabled: false,
			minPasswordLength: passwordAtLeast,
			maxPasswordLength: passwordAtMost
		},
		plugins: [
			username({
				displayUsername: false,
				minUsernameLength: 3,
				maxUsernameLength: 40,
				usernameNormalization: normalUsername,
				usernameValidator: isUsername
			})
		],
		databaseHooks: {
			session: {
				create: {
					before: async ({ userId }) => {
						// The password was right by now, so this tells nobody who has an account.
						if (!(await isClosedAccount(db, userId))) return;
						throw new APIError('FORBIDDEN', {
							code: 'ACCOUNT_CLOSED',
							message: 'This account is closed'
						});
					}
				}
			}
		},
		hooks: {
			before: createAuthMiddleware(async ({ path, body, headers }) => {
				if (path !== '/sign-in/username') return;
				const tries = turnsOf(body, headers);
				const mayTry =
					(await takeTurn(db, tries.address, perAddress, now())) &&
					(await takeTurn(db, tries.name, perName, now())) &&
					(await takeTurn(db, tries.nameInAnHour, perNameInAnHour, now())) &&
					(await takeTurn(db, tries.nameAnywhere, perNameAnywhere, now()));
				if (!mayTry) {
					throw new APIError('TOO_MANY_REQUESTS', {
						code: 'TOO_MANY_TRIES',
						message: 'Wait a minute'
					});
				}
			}),
			after: createAuthMiddleware(async ({ path, body, headers, context }) => {
				if (path !== '/sign-in/username' || !context.newSession) return;
				const { name, nameInAnHour } = turnsOf(body, headers);
				await forgetTurns(db, name, now());
				await forgetTurns(db, nameInAnHour, now());
			})
		},
		// Ours counts per name and address; see `hooks`.
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: 'bimtek',
			// The route adds `secure` when the request came by https; one name serves both.
			useSecureCookies: false,
			// Named, because the library would switch it off under test.
			disableOriginCheck: false,
			database: { generateId: 'uuid' },
			ipAddress: { ipAddressHeaders: [addressHeader] }
		},
		// What is no refusal of its own is thrown, so that a busy database is told from a bug.
		onAPIError: { throw: true },
		telemetry: { enabled: false },
		// It would write down what a client sent; what goes wrong is thrown, and logged by us.
		logger: { disabled: true }
	});
}

async function isClosedAccount(db: Database, accountId: string): Promise<boolean> {
	const user = await db
		.selectFrom('auth_user')
		.select('agencyId')
		.where('id', '=', accountId)
		.executeTakeFirst();
	return user !== undefined && isClosed(db, { agencyId: user.agencyId, accountId });
}

/** Same host, whichever scheme: a proxy may have taken https away. */
function originsOf(request: Request): string[] {
	const { host } = new URL(request.url);
	return [`https://${host}`, `http://${host}`];
}

function turnsOf(body: unknown, headers: Headers | undefined) {
	const address = headers?.get(addressHeader) ?? 'unknown';
	const given = typeof body === 'object' && body !== null && 'username' in body && body.username;
	const name = typeof given === 'string' ? normalUsername(given) : '';
	return {
		address: ['sign-in', address],
		name: ['sign-in', address, name],
		nameInAnHour: ['sign-in', 'hour', address, name],
		nameAnywhere: ['sign-in', 'anywhere', name]
	};
}
