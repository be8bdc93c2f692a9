import { languages, type Language } from '#lib/domain/course/course.ts';
import type { Scenario } from '#lib/domain/scenario/scenario.ts';
import type { AuthorCase } from '#lib/server/authoring/author-case.ts';

type Told = Pick<AuthorCase, 'stories'>;
type StoryAsked = { readonly language: Language; readonly story: Scenario | undefined };

/** The story in the language that the address asks for, else the reader's, else the first there is. */
export function storyAsked({ stories }: Told, params: URLSearchParams, own: Language): StoryAsked {
	const wanted = languages.find((language) => language === params.get('bahasa')) ?? own;
	const language = [wanted, ...languages].find((one) => stories[one] !== undefined) ?? wanted;
	return { language, story: stories[language] };
}

/** Words that are not written yet are shown as such, so that a story can be played before it is whole. */
export function withGapsShown(story: Scenario, gap: string): Scenario {
	const text = JSON.stringify(story, (_, value: unknown) => (value === '' ? gap : value));
	return JSON.parse(text) as Scenario;
}
