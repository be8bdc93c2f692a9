import * as v from 'valibot';

const tenths = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

const sharedChoices = v.object({
	/**
	 * By scene, then by choice; ten tenths in each scene. None of them means that hardly anybody or
	 * nobody made that choice. A scene that cannot be told without telling on somebody is not there.
	 */
	scenes: v.record(v.string(), v.record(v.string(), tenths))
});

/**
 * `GET /api/choices?activity=<course>/<module>/<activity>`: what the people of the signed-in
 * account's agency chose in a case, in tenths.
 */
export type SharedChoices = v.InferOutput<typeof sharedChoices>;
export type SceneChoices = SharedChoices['scenes'][string];

export function readSharedChoices(body: unknown): SharedChoices | undefined {
	const result = v.safeParse(sharedChoices, body);
	return result.success ? result.output : undefined;
}
