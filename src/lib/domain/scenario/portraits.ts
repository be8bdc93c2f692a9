/** The people that a case can show. Drawn once, each in every mood. */
export const portraits = [
	'pria-1',
	'pria-2',
	'pria-3',
	'pria-4',
	'pria-5',
	'wanita-1',
	'wanita-2',
	'wanita-3',
	'wanita-4',
	'wanita-5',
	'anak-1',
	'anak-2'
] as const;
export type Portrait = (typeof portraits)[number];

/** What a speaker's face says; the first one when nothing is said. */
export const moods = ['tenang', 'ramah', 'cemas', 'marah', 'sedih', 'mendesak'] as const;
export type Mood = (typeof moods)[number];
