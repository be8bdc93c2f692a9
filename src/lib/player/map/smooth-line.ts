import type { Point } from './lay-out-story.ts';

/** An SVG path through the points, rounded where it turns. */
export function smoothLine([first, ...rest]: readonly Point[]): string {
	if (!first) return '';
	const last = rest.at(-1);
	if (!last) return '';
	const turns = rest.slice(0, -1).map((turn, at) => {
		const next = rest[at + 1] ?? last;
		const isLast = at === rest.length - 2;
		const end = isLast ? next : { x: (turn.x + next.x) / 2, y: (turn.y + next.y) / 2 };
		return `Q${spot(turn)} ${spot(end)}`;
	});
	return [`M${spot(first)}`, ...(turns.length > 0 ? turns : [`L${spot(last)}`])].join('');
}

function spot({ x, y }: Point): string {
	return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
