import { expect, it } from 'vitest';
import type { Activity, Module } from '../course/course.ts';
import { choicesOnOffer } from '../scenario/position.ts';
import { oneOfEach, question, quizOf } from '#tests/support/quizzes.ts';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { askedItem, isRight } from './asked-item.ts';

const scenario = scenarioOf({
	satu: decision(
		choice('catat', 'tepat', 'dua', { sets: ['tercatat'] }),
		choice('diam', 'abu-abu', 'dua')
	),
	dua: decision(
		choice('tunjukkan', 'tepat', 'akhir', { requires: { flag: 'tercatat' } }),
		choice('tunda', 'abu-abu', 'akhir'),
		choice('ikut', 'melanggar', 'akhir')
	),
	satu2: decision(choice('satu-satunya', 'abu-abu', 'akhir')),
	akhir: ending()
});
const words = { summary: '', minutes: 1 };
const activities: readonly Activity[] = [
	{ kind: 'scenario', id: 'kasus', title: 'Kasus', scenario, ...words },
	{
		kind: 'quiz',
		id: 'kuis',
		title: 'Kuis',
		quiz: quizOf([question('a'), oneOfEach.match]),
		...words
	}
];
const module: Module = {
	course: 'kursus',
	id: 'dasar',
	language: 'id',
	title: '',
	summary: '',
	objectives: [],
	creditMinutes: 45,
	activities,
	articles: {}
};
const ask = (activityId: string, item: string, path: readonly string[] = []) =>
	askedItem(module, { activityId, item, path }, 'benih');

function offered(path: readonly string[]) {
	const asked = ask('kasus', 'dua', path);
	return asked?.kind === 'decision' && choicesOnOffer(asked.position).map(({ id }) => id);
}

it('offers at a scene what was on offer on the way there', () => {
	expect(offered(['catat'])).toEqual(['tunjukkan', 'tunda', 'ikut']);
	expect(offered(['diam'])).toEqual(['tunda', 'ikut']);
});

it('still asks a scene whose way there has changed since', () => {
	expect(offered(['sudah-tidak-ada'])).toEqual(['tunda', 'ikut']);
});

it('takes the best on offer for right, even if it is grey', () => {
	const noted = ask('kasus', 'dua', ['catat']);
	const silent = ask('kasus', 'dua', ['diam']);
	if (!noted || !silent) throw new Error('The scene is there');
	expect(['tunjukkan', 'tunda', 'ikut'].map((id) => isRight(noted, id))).toEqual([
		true,
		false,
		false
	]);
	expect(['tunjukkan', 'tunda', 'ikut'].map((id) => isRight(silent, id))).toEqual([
		false,
		true,
		false
	]);
});

it('asks a question with its options shuffled by the seed, and takes nothing half right', () => {
	const asked = ask('kuis', 'match');
	if (asked?.kind !== 'question') throw new Error('The question is there');
	expect(asked.question.id).toBe('match');
	expect(isRight(asked, 'a[.]x[,]b[.]y')).toBe(true);
	expect(isRight(asked, 'a[.]x[,]b[.]x')).toBe(false);
});

it('asks nothing that is gone, and nothing without a choice', () => {
	expect(ask('kasus', 'tidak-ada')).toBeUndefined();
	expect(ask('kasus', 'akhir')).toBeUndefined();
	expect(ask('kasus', 'satu2')).toBeUndefined();
	expect(ask('kuis', 'tidak-ada')).toBeUndefined();
	expect(ask('tidak-ada', 'satu')).toBeUndefined();
	expect(ask('kasus', 'constructor')).toBeUndefined();
});
