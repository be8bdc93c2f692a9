import { languages, type Language } from '#lib/domain/course/course.ts';
import { problemAt, type Problem, type TextRead } from '../problem.ts';
import { phraseFinder } from './phrase-finder.ts';
import { poorWordings } from './poor-wordings.ts';
import { realNames } from './real-names.ts';

type Rule = {
	readonly severity: Problem['severity'];
	readonly remedy: string;
	/** Near one of these words the phrase is fine. */
	readonly unlessNear: readonly string[];
	/** Real names stand where regulations are listed. */
	readonly isName: boolean;
};

/** How far around a phrase one looks for what makes it fine. */
const near = 120;

const names: readonly (readonly [string, Rule])[] = [
	...namesOf('error', realNames.parties, 'is a real party; say "partai" or "sebuah partai"'),
	...namesOf('error', realNames.people, 'is a public figure; invent a name, or say the office'),
	...namesOf('warning', realNames.agencies, 'is a real agency; say "dinas", "kantor" or "pemda"'),
	...namesOf('warning', realNames.regions, 'is a real region; say "kabupaten ini" or leave it out')
];

const finders = new Map(
	languages.map((language) => [language, phraseFinder([...names, ...wordingsIn(language)])])
);

/** Names that no text may hold, and wordings that one should do without. */
export function wordProblems(texts: readonly TextRead[]): readonly Problem[] {
	return texts.flatMap(({ file, language, text }) => {
		const found = finders.get(language)?.(text) ?? [];
		const isRegistry = /(^|\/)regulations\/[a-z]+\.yaml$/.test(file);
		return found.flatMap(({ about, phrase, offset }) => {
			if (isRegistry && about.isName) return [];
			const around = text.slice(Math.max(0, offset - near), offset + phrase.length + near);
			if (isExcused(around, about)) return [];
			const before = text.slice(0, offset);
			const place = {
				file,
				line: before.split('\n').length,
				column: offset - before.lastIndexOf('\n')
			};
			return problemAt(about.severity, place, `"${phrase}" ${about.remedy}`);
		});
	});
}

function isExcused(around: string, { unlessNear }: Rule): boolean {
	return (
		unlessNear.length > 0 && phraseFinder(unlessNear.map((word) => [word, word]))(around).length > 0
	);
}

function namesOf(severity: Problem['severity'], listed: readonly string[], remedy: string) {
	const rule: Rule = { severity, remedy, unlessNear: [], isName: true };
	return listed.map((name) => [name, rule] as const);
}

function wordingsIn(language: Language): readonly (readonly [string, Rule])[] {
	return poorWordings[language].flatMap(({ phrases, better, unlessNear = [] }) => {
		const rule: Rule = { severity: 'warning', remedy: `— ${better}`, unlessNear, isName: false };
		return phrases.map((phrase) => [phrase, rule] as const);
	});
}
