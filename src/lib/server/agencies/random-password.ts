import { randomInt } from 'node:crypto';

/** No letters that look alike when read from a screen or over the phone. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of four: easy to type, 59 bits. */
export function randomPassword(): string {
	const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
	return `${group()}-${group()}-${group()}`;
}
