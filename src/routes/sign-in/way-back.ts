/** Where to go after signing in: a page of this part on this site, and nowhere else. */
export function wayBack(home: string, wanted: string | null, origin: string): string {
	if (wanted === null || !URL.canParse(wanted, origin)) return home;
	const { origin: elsewhere, pathname, search } = new URL(wanted, origin);
	const isHere =
		elsewhere === origin &&
		(pathname === home || pathname.startsWith(`${home}/`)) &&
		pathname !== `${home}/masuk`;
	return isHere ? pathname + search : home;
}
