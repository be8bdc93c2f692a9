import { compilePack } from '#lib/content/compile-pack.ts';
import type { CompiledCourse } from '#lib/content/compile-courses.ts';
import type { ActivityRule, CourseRule, Language, Module } from '#lib/domain/course/course.ts';
import type { Choice, Scenario, Verdict } from '#lib/domain/scenario/scenario.ts';
import type { Question } from '#lib/domain/quiz/quiz.ts';

/** A course of one module with one activity of each kind: small enough to follow by hand. */
export async function smallCourse(parts: { title?: string } = {}): Promise<CompiledCourse> {
	const inIndonesian = smallModule('id', parts.title);
	const packs = [await compilePack(inIndonesian), await compilePack(smallModule('en'))];
	return { rule: smallRule, words: { id: words('id'), en: words('en') }, packs };
}

export const smallRule: CourseRule = {
	id: 'kecil',
	creditHours: 1,
	validForMonths: 24,
	predicates: [
		{ id: 'memuaskan', from: 0.8 },
		{ id: 'lulus', from: 0 }
	],
	modules: [
		{
			id: 'dasar',
			creditMinutes: 45,
			activities: [rule('bacaan', 'reading'), rule('kasus', 'scenario'), rule('kuis', 'quiz')]
		}
	]
};

export function smallModule(language: Language = 'id', title = 'Dasar'): Module {
	return {
		course: 'kecil',
		id: 'dasar',
		language,
		title,
		summary: '',
		objectives: [],
		creditMinutes: 45,
		activities: [
			{
				kind: 'reading',
				id: 'bacaan',
				title: 'Bacaan',
				summary: '',
				minutes: 5,
				reading: { sections: [section('satu'), section('dua')] }
			},
			{
				kind: 'scenario',
				id: 'kasus',
				title: 'Kasus',
				summary: '',
				minutes: 5,
				scenario: smallScenario
			},
			{
				kind: 'quiz',
				id: 'kuis',
				title: 'Kuis',
				summary: '',
				minutes: 5,
				quiz: { id: 'kuis', draw: 3, pass: 0.6, questions: ['a', 'b', 'c', 'd'].map(question) }
			}
		],
		articles: {}
	};
}

const smallScenario: Scenario = {
	id: 'kasus',
	title: 'Kasus',
	briefing: '',
	stage: 'masa-tenang',
	pass: 0.7,
	meters: { trust: 50 },
	characters: {},
	start: 'satu',
	scenes: {
		satu: decision([choice('tolak', 'tepat', 'dua'), choice('diam', 'abu-abu', 'dua')]),
		dua: decision([choice('lapor', 'tepat', 'akhir'), choice('ikut', 'melanggar', 'akhir')]),
		akhir: {
			kind: 'ending',
			form: 'narration',
			heading: '',
			lines: [],
			outcome: 'aman',
			meaning: ''
		}
	}
};

function rule(id: string, kind: ActivityRule['kind']): ActivityRule {
	return { id, kind, minutes: 5, required: true, counts: 'best' };
}

function section(id: string) {
	return { id, heading: id, html: `<p>${id}</p>`, articles: [] };
}

function decision(choices: readonly Choice[]) {
	return { kind: 'decision', form: 'narration', heading: '', lines: [], choices } as const;
}

function choice(id: string, verdict: Verdict, to: string): Choice {
	return {
		id,
		text: id,
		consequence: '',
		verdict,
		why: '',
		effects: {},
		sets: [],
		redLine: false,
		articles: [],
		roads: [{ to }]
	};
}

function question(id: string): Question {
	const options = ['ya', 'tidak'].map((option) => ({ id: option, text: option, reason: '' }));
	return {
		kind: 'single',
		id,
		prompt: id,
		level: 'apply',
		difficulty: 1,
		articles: [],
		options,
		right: 'ya'
	};
}

function words(language: string): CompiledCourse['words'][string] {
	return {
		title: `Bimtek kecil (${language})`,
		summary: '',
		predicates: { memuaskan: 'Memuaskan', lulus: 'Lulus' },
		modules: {
			dasar: {
				title: 'Dasar',
				summary: '',
				activities: { bacaan: 'Bacaan', kasus: 'Kasus', kuis: 'Kuis' }
			}
		}
	};
}
