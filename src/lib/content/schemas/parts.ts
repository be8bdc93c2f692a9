import * as v from 'valibot';

export const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-"')
);

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('this text is empty'));

export const articleId = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/,
		'an article is written instrument/article, e.g. uu-20-2023/pasal-9-ayat-2'
	)
);

export const isoDate = v.pipe(v.string(), v.isoDate('a date is written 2026-11-21'));

export const share = v.pipe(
	v.number(),
	v.minValue(0, 'a share is between 0 and 1'),
	v.maxValue(1, 'a share is between 0 and 1')
);

export const countable = v.pipe(
	v.number(),
	v.integer('this is a whole number'),
	v.minValue(1, 'this is at least 1')
);

export const actCount = 42;
export const dilemmaCount = 32;

/**
 * Which acts of the violation matrix and which dilemmas a piece of content is about. It is not
 * published: `npm run courses:check -- --coverage` tells what is taught and tested where.
 */
export const covered = {
	acts: v.optional(v.array(numberUpTo(actCount)), []),
	dilemmas: v.optional(v.array(numberUpTo(dilemmaCount)), [])
};

function numberUpTo(most: number) {
	return v.pipe(
		v.number(),
		v.integer('this is a whole number'),
		v.minValue(1, 'they are counted from 1'),
		v.maxValue(most, `there are ${most} of them`)
	);
}
