import { expect, it } from 'vitest';
import { groupOfPeople } from './group-of-people.ts';

it('tells of nobody before twenty have come, and of twice as many each time', () => {
	expect(groupOfPeople(19)).toBeUndefined();
	expect(groupOfPeople(20)).toEqual({ from: 0, to: 20 });
	expect(groupOfPeople(59)).toEqual({ from: 0, to: 20 });
	expect(groupOfPeople(60)).toEqual({ from: 20, to: 60 });
	expect(groupOfPeople(20_000)).toEqual({ from: 5100, to: 10_220 });
});

it('never has a person in two groups, nor leaves one out', () => {
	const groups = Array.from({ length: 3000 }, (_, people) => groupOfPeople(people));
	const told = new Map(groups.flatMap((group) => (group ? [[group.from, group.to]] : [])));
	const inOrder = [...told];
	for (const [at, [from]] of inOrder.entries()) expect(from).toBe(inOrder[at - 1]?.[1] ?? 0);
});
