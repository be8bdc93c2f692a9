type Point = readonly [x: number, y: number];

/** Distance of control points that makes four curves an ellipse. */
const kappa = 0.5523;

/**
 * Kawung, the batik pattern of four palm-fruit petals, as PDF path operators (without the paint).
 * `radius` reaches to the tip of a petal.
 */
export function kawung(centre: Point, radius: number, turn = Math.PI / 4): string {
	return [0, 1, 2, 3]
		.map((quarter) => petal(centre, turn + (quarter * Math.PI) / 2, radius * 0.1, radius, 0.29))
		.join(' ');
}

/** The seed line inside each petal. */
export function kawungSeeds(centre: Point, radius: number, turn = Math.PI / 4): string {
	return [0, 1, 2, 3]
		.map((quarter) =>
			petal(centre, turn + (quarter * Math.PI) / 2, radius * 0.38, radius * 0.76, 0.16)
		)
		.join(' ');
}

/** An ellipse from `near` to `far` along a ray; `slender` is its half width by its length. */
function petal(centre: Point, angle: number, near: number, far: number, slender: number): string {
	const a = (far - near) / 2;
	const b = (far - near) * slender;
	const middle = (near + far) / 2;
	const at = (along: number, across: number) => {
		const [x, y] = [middle + along, across];
		const turnedX = centre[0] + x * Math.cos(angle) - y * Math.sin(angle);
		const turnedY = centre[1] + x * Math.sin(angle) + y * Math.cos(angle);
		return `${round(turnedX)} ${round(turnedY)}`;
	};
	return [
		`${at(a, 0)} m`,
		`${at(a, b * kappa)} ${at(a * kappa, b)} ${at(0, b)} c`,
		`${at(-a * kappa, b)} ${at(-a, b * kappa)} ${at(-a, 0)} c`,
		`${at(-a, -b * kappa)} ${at(-a * kappa, -b)} ${at(0, -b)} c`,
		`${at(a * kappa, -b)} ${at(a, -b * kappa)} ${at(a, 0)} c h`
	].join(' ');
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
