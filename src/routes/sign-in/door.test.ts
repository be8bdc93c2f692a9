import { expect, it } from 'vitest';
import type { Role } from '#lib/server/accounts/session.ts';
import { authorDoor, hrDoor, landingOf, type Door } from './door.ts';

const origin = 'https://bimtek.example';

it.each<[Role, string, Door, string | undefined]>([
	['hr', 'kepegawaian', hrDoor, '/kepegawaian/orang/7'],
	['admin', 'kepegawaian', hrDoor, '/kepegawaian/orang/7'],
	['trainer', 'kepegawaian', hrDoor, '/penulis'],
	['learner', 'kepegawaian', hrDoor, undefined],
	['trainer', 'penulis', authorDoor, '/penulis'],
	['admin', 'penulis', authorDoor, '/penulis'],
	['hr', 'penulis', authorDoor, '/kepegawaian'],
	['learner', 'penulis', authorDoor, undefined]
])('a %s who signs in at /%s goes to a part that is theirs', (role, _, door, landing) => {
	expect(landingOf(role, door, { wanted: '/kepegawaian/orang/7', origin })).toBe(landing);
});
