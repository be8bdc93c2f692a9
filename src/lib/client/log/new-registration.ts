import type { Registration } from '#lib/domain/statement/statement.ts';

/** Names a new attempt. Made here and not by the server, so that an attempt can begin anywhere. */
export function newRegistration(): Registration {
	return crypto.randomUUID() as Registration;
}
