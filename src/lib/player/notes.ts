/** What a learner thought, by scene. */
export type Notes = ReadonlyMap<string, string>;

export const noNotes: Notes = new Map();

export function withNote(notes: Notes, sceneId: string, text: string): Notes {
	return new Map([...notes, [sceneId, text]]);
}
