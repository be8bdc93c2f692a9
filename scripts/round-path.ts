type Point = { readonly x: number; readonly y: number };

/** How many numbers each command of a path takes. */
const sizes: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 };

/**
 * The same path, moved by `offset` and scaled, with whole numbers only. Every point is rounded
 * from where it truly is, so that the errors of a long relative path do not add up.
 */
export function roundPath(path: string, offset: Point, scale: number): string {
	const rounded = (point: Point): Point => ({
		x: Math.round((point.x + offset.x) * scale),
		y: Math.round((point.y + offset.y) * scale)
	});
	let here: Point = { x: 0, y: 0 };
	let pen = here;
	let start = { here, pen };

	function to(points: readonly Point[]): number[] {
		const moves = points.map(rounded).flatMap(({ x, y }) => [x - pen.x, y - pen.y]);
		here = points.at(-1) ?? here;
		pen = rounded(here);
		return moves;
	}

	return commandsOf(path)
		.map(({ letter, numbers }) => {
			const kind = letter.toLowerCase();
			const from = letter === kind ? here : { x: 0, y: 0 };
			const [first = 0] = numbers;
			if (kind === 'z') {
				({ here, pen } = start);
				return 'z';
			}
			if (kind === 'h') return `h${to([{ x: from.x + first, y: here.y }])[0]}`;
			if (kind === 'v') return `v${to([{ x: here.x, y: from.y + first }])[1]}`;
			const curve = numbers.slice(0, kind === 'a' ? 5 : 0);
			const radii = curve.slice(0, 2).map((radius) => Math.round(radius * scale));
			const moves = to(pointsOf(numbers.slice(curve.length), from));
			if (kind === 'm') start = { here, pen };
			return kind + joined([...radii, ...curve.slice(2), ...moves]);
		})
		.join('');
}

function pointsOf(numbers: readonly number[], from: Point): Point[] {
	return Array.from({ length: numbers.length / 2 }, (_, at) => ({
		x: from.x + (numbers[at * 2] ?? 0),
		y: from.y + (numbers[at * 2 + 1] ?? 0)
	}));
}

/** One entry per command, also where the path leaves a repeated letter out. */
function commandsOf(path: string): { letter: string; numbers: number[] }[] {
	return [...path.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', text = '']) => {
		const kind = letter.toLowerCase();
		const size = sizes[kind];
		if (size === undefined) throw new Error(`a path with the command ${letter}`);
		if (size === 0) return [{ letter, numbers: [] }];
		const numbers = kind === 'a' ? arcNumbers(text) : plainNumbers(text);
		return Array.from({ length: numbers.length / size }, (_, at) => ({
			letter: at > 0 && kind === 'm' ? (letter === 'm' ? 'l' : 'L') : letter,
			numbers: numbers.slice(at * size, (at + 1) * size)
		}));
	});
}

function plainNumbers(text: string): number[] {
	return (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}

/** The two flags of an arc are single digits and may touch what follows them. */
function arcNumbers(text: string): number[] {
	const number = String.raw`[\s,]*(-?(?:\d+\.?\d*|\.\d+))`;
	const arc = new RegExp(
		number.repeat(3) + String.raw`[\s,]*([01])`.repeat(2) + number.repeat(2),
		'g'
	);
	return [...text.matchAll(arc)].flatMap((match) => match.slice(1).map(Number));
}

function joined(numbers: readonly number[]): string {
	return numbers.map((value, at) => (at > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
}
