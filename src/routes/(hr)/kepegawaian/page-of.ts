export const perPage = 50;

/** The page that an address asks for, kept within what there is. */
export function pageOf(wanted: string | null, count: number) {
	const pages = Math.max(1, Math.ceil(count / perPage));
	const asked = /^\d{1,9}$/.test(wanted ?? '') ? Number(wanted) : 1;
	const page = Math.min(Math.max(asked, 1), pages);
	const offset = (page - 1) * perPage;
	return {
		page,
		pages,
		offset,
		from: count === 0 ? 0 : offset + 1,
		to: Math.min(offset + perPage, count)
	};
}
