export type SignedIn =
	| { readonly kind: 'signed-in'; readonly account: string }
	| { readonly kind: 'wrong-credentials' }
	| { readonly kind: 'too-many-tries'; readonly retryAfterMs?: number }
	/** The password was right; this account also needs a code, which the desk's sign-in page asks. */
	| { readonly kind: 'second-factor' }
	/** Known, but may not learn here: closed, or of no agency. */
	| { readonly kind: 'not-allowed' }
	| { readonly kind: 'unreachable' };

export type SignedOut = {
	/** Statements of the account that stay on this device until it signs in here again. */
	readonly unsent: number;
};
