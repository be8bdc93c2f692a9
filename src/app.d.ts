import type { Language } from '#lib/domain/course/course.ts';
import type { Session } from '#lib/server/accounts/session.ts';
import type { Server } from '#lib/server/open-server.ts';

declare global {
	namespace App {
		interface Locals {
			server: Server;
			session: Session | undefined;
			language: Language;
		}
		interface Error {
			message: string;
			/** For programs and for the words that a person is shown. */
			code?: string;
			/** Under this id the server's log has one line about it. */
			id?: string;
		}
	}
}
