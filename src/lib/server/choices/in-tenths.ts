/** Parts of a whole in tenths that make ten; what is left goes to the largest remainders. */
export function inTenths(parts: readonly number[]): readonly number[] {
	const whole = parts.reduce((all, part) => all + part, 0);
	if (whole === 0) return parts.map(() => 0);
	const exact = parts.map((part) => (part * 10) / whole);
	const down = exact.map(Math.floor);
	const left = 10 - down.reduce((all, tenth) => all + tenth, 0);
	const byRemainder = exact
		.map((tenth, at) => ({ at, remainder: tenth - Math.floor(tenth) }))
		.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
	const raised = new Set(byRemainder.slice(0, left).map(({ at }) => at));
	return down.map((tenth, at) => (raised.has(at) ? tenth + 1 : tenth));
}
