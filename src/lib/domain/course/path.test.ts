import { describe, expect, it } from 'vitest';
import type { CourseRule } from './course.ts';
import { courseOnPath, pathFor, pathsOf } from './path.ts';
import type { PathRule } from './path-rule.ts';

const activity = (id: string, minutes: number) =>
	({ id, kind: 'reading', minutes, required: true, counts: 'best' }) as const;

const plain: CourseRule = {
	id: 'contoh',
	creditHours: 2,
	validForMonths: 24,
	predicates: [{ id: 'lulus', from: 0 }],
	modules: [
		{ id: 'satu', creditMinutes: 45, activities: [activity('a', 20), activity('b', 25)] },
		{ id: 'dua', creditMinutes: 40, activities: [activity('c', 40)] }
	]
};

const path = (id: string, parts: Partial<PathRule>): PathRule => ({
	id,
	statuses: [],
	creditHours: 1,
	certificate: true,
	account: true,
	parts: [{ module: 'satu' }],
	...parts
});

const staff = path('staf', { statuses: ['pns', 'pppk'] });
const leaders = path('pimpinan', { parts: [{ module: 'dua' }, { module: 'satu' }] });
const family = path('keluarga', { statuses: ['family'] });
const course = { ...plain, paths: [leaders, staff, family] };

describe('a course without paths', () => {
	it('has one, with everything and the credit hours of the course', () => {
		const [whole, ...others] = pathsOf(plain);
		expect(others).toEqual([]);
		expect(whole && courseOnPath(plain, whole)).toEqual(plain);
		expect(whole).toMatchObject({ id: '', certificate: true, account: true });
	});
});

describe('the path of somebody', () => {
	it('is the first that is offered to the status', () => {
		expect(pathFor(course, 'pppk', undefined).id).toBe('staf');
		expect(pathFor(course, 'family', undefined).id).toBe('keluarga');
	});

	it('is the chosen one, whatever the status', () => {
		expect(pathFor(course, 'pns', 'keluarga').id).toBe('keluarga');
	});

	it('is another one when what was chosen is no longer there', () => {
		expect(pathFor(course, 'pns', 'dahulu').id).toBe('staf');
	});

	it('is the first of all for a status that none is offered to', () => {
		expect(pathFor(course, 'non-asn', undefined).id).toBe('pimpinan');
	});
});

describe('the course on a path', () => {
	it('has the modules in the path’s order and the path’s credit hours', () => {
		const { modules, creditHours } = courseOnPath(course, { ...leaders, creditHours: 1.5 });
		expect(modules.map(({ id }) => id)).toEqual(['dua', 'satu']);
		expect(creditHours).toBe(1.5);
	});

	it('has some activities of a module, and only their minutes', () => {
		const short = path('singkat', { parts: [{ module: 'satu', activities: ['a'] }] });
		expect(courseOnPath(course, short).modules).toEqual([
			{ id: 'satu', creditMinutes: 20, activities: [activity('a', 20)] }
		]);
	});
});
