type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Leaves out the keys that hold nothing, as the domain's exact optional properties want it. */
export function withoutUndefined<T extends object>(
	value: T
): Partial<Defined<T>> & PickRequired<T> {
	const entries = Object.entries(value).filter(([, member]) => member !== undefined);
	return Object.fromEntries(entries) as Partial<Defined<T>> & PickRequired<T>;
}

type PickRequired<T> = {
	[Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
};
