/** `<course>/<module>/<activity>`: one activity wherever it is spoken of. */
export type ActivityKey = string;

const prefix = 'urn:bimtek-netral:';

export function activityKey(course: string, module: string, activity: string): ActivityKey {
	return `${course}/${module}/${activity}`;
}

/** The xAPI object id of an activity, or of a scene, question or section in it. */
export function objectId(key: ActivityKey, part?: string): string {
	return prefix + (part === undefined ? key : `${key}/${part}`);
}

/** `undefined` for an object of another system. */
export function keyIn(id: string): { key: ActivityKey; part?: string } | undefined {
	if (!id.startsWith(prefix)) return undefined;
	const [course, module, activity, part, ...rest] = id.slice(prefix.length).split('/');
	if (!course || !module || !activity || rest.length > 0 || part === '') return undefined;
	const key = activityKey(course, module, activity);
	return part === undefined ? { key } : { key, part };
}
