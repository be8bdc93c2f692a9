type Visit = { readonly url: URL; readonly getClientAddress: () => string };

/** Asked for by a local name and from this machine: neither a LAN nor a foreign page that points here. */
export function isOwnMachine({ url, getClientAddress }: Visit): boolean {
	const isLocalName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
	return isLocalName && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(getClientAddress());
}
