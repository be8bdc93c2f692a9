const codes: Readonly<Record<string, string>> = {
	INVALID_USERNAME_OR_PASSWORD: 'wrong-credentials',
	INVALID_USERNAME: 'wrong-credentials',
	USERNAME_TOO_SHORT: 'wrong-credentials',
	USERNAME_TOO_LONG: 'wrong-credentials',
	INVALID_PASSWORD: 'wrong-credentials',
	ACCOUNT_CLOSED: 'account-closed',
	TOO_MANY_TRIES: 'too-many-tries',
	// No account has such a password.
	PASSWORD_TOO_LONG: 'wrong-credentials',
	INVALID_ORIGIN: 'foreign-origin',
	MISSING_OR_NULL_ORIGIN: 'foreign-origin',
	CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'foreign-origin'
};

/** The library's refusal in our own words, which outlive a change of library. */
export function refusalIn(status: number, body: unknown): App.Error {
	const { code = '', message = 'Refused' } = (body ?? {}) as { code?: string; message?: string };
	return { code: codes[code] ?? (status === 401 ? 'not-signed-in' : 'unreadable'), message };
}
