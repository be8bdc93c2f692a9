import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock, type EventFromLogic } from 'xstate';
import { choice, decision, ending, roles, scenarioOf } from '#tests/support/scenarios.ts';
import { scenarioMachine } from './scenario-machine.ts';

const story = scenarioOf({
	awal: decision(
		choice('maju', 'tepat', 'tengah'),
		choice('rahasia', 'tepat', 'tamat', { requires: { flag: 'x' } })
	),
	tengah: decision(choice('selesai', 'tepat', 'tamat'), choice('lain', 'melanggar', 'tamat')),
	tamat: ending()
});

function play(path: readonly string[] = [], scenario = story, pressing = false) {
	const clock = new SimulatedClock();
	const actor = createActor(scenarioMachine, { input: { scenario, path, pressing }, clock });
	const announced: unknown[] = [];
	actor.on('*', (event) => announced.push(event));
	actor.start();
	return {
		announced,
		wait: (seconds: number) => {
			clock.increment(seconds * 1000);
		},
		get looking() {
			return actor.getSnapshot().context.looking;
		},
		send: (...events: EventFromLogic<typeof scenarioMachine>[]) => {
			for (const event of events) actor.send(event);
		},
		get phase() {
			return actor.getSnapshot().value;
		},
		get path() {
			return actor.getSnapshot().context.path;
		}
	};
}

const begin = { type: 'scenario.begin' } as const;
const goOn = { type: 'scenario.continue' } as const;
const debrief = { type: 'scenario.debrief' } as const;
const choose = (choiceId: string) => ({ type: 'scenario.choose', choiceId }) as const;
const look = (step: number) => ({ type: 'scenario.look', step }) as const;
const press = (pressing: boolean) => ({ type: 'scenario.press', pressing }) as const;
const retry = (step: number) => ({ type: 'scenario.retry', step }) as const;

describe('playing a scenario', () => {
	it('begins with the briefing', () => {
		const game = play();
		expect(game.phase).toBe('briefing');
		game.send(choose('maju'));
		expect(game.path).toEqual([]);
	});

	it('stops after each choice to read what follows from it', () => {
		const game = play();
		game.send(begin, choose('maju'));
		expect(game.phase).toBe('reflecting');
		game.send(choose('selesai'));
		expect(game.path).toEqual(['maju']);
		game.send(goOn);
		expect(game.phase).toBe('deciding');
	});

	it('goes from the last consequence to the ending and then to the debrief', () => {
		const game = play();
		game.send(begin, choose('maju'), goOn, choose('selesai'));
		expect(game.phase).toBe('reflecting');
		game.send(goOn);
		expect(game.phase).toBe('ended');
		game.send(debrief);
		expect(game.phase).toBe('debrief');
	});

	it.each(['selesai', 'rahasia', 'constructor'])('ignores "%s", which is not on offer', (id) => {
		const game = play();
		game.send(begin, choose(id));
		expect([game.phase, game.path]).toEqual(['deciding', []]);
		expect(game.announced).toEqual([{ type: 'scenario.begun' }]);
	});

	it('announces each thing once, from where it was decided', () => {
		const game = play();
		game.send(begin, begin, choose('maju'), choose('maju'), goOn, choose('selesai'), goOn);
		expect(game.announced).toEqual([
			{ type: 'scenario.begun' },
			{ type: 'scenario.decided', choiceId: 'maju', sceneId: 'awal', step: 0, practice: false },
			{ type: 'scenario.decided', choiceId: 'selesai', sceneId: 'tengah', step: 1, practice: false }
		]);
	});
});

describe('resuming a scenario', () => {
	it('announces nothing', () => {
		expect(play(['maju']).announced).toEqual([]);
		expect(play(['maju', 'selesai']).announced).toEqual([]);
	});

	it('goes on where the path has led', () => {
		expect(play(['maju']).phase).toBe('deciding');
		expect(play(['maju', 'selesai']).phase).toBe('ended');
	});

	it('goes on from the last choice that was on offer', () => {
		const game = play(['maju', 'bukan-pilihan', 'selesai']);
		expect(game.path).toEqual(['maju']);
		game.send(choose('selesai'), goOn);
		expect(game.phase).toBe('ended');
	});
});

describe('trying again from the debrief', () => {
	it('returns to the decision and marks what follows as practice', () => {
		const game = play(['maju', 'lain']);
		game.send(debrief, retry(1));
		expect([game.phase, game.path]).toEqual(['deciding', ['maju']]);
		game.send(choose('selesai'));
		expect(game.announced).toEqual([
			{ type: 'scenario.decided', choiceId: 'selesai', sceneId: 'tengah', step: 1, practice: true }
		]);
	});

	it('is not possible before the story has ended', () => {
		const game = play(['maju']);
		game.send(retry(0));
		expect(game.path).toEqual(['maju']);
	});
});

describe('a story with roles', () => {
	const cast = scenarioOf({
		peran: roles({ ani: 'milik-ani', budi: 'milik-budi' }),
		'milik-ani': decision(choice('maju', 'tepat', 'tamat'), choice('lain', 'melanggar', 'tamat')),
		'milik-budi': decision(choice('mundur', 'tepat', 'tamat'), choice('lain', 'tepat', 'tamat')),
		tamat: ending()
	});

	it('asks for a role first, and goes on without anything to reflect on', () => {
		const game = play([], cast);
		game.send(begin, choose('budi'));
		expect([game.phase, game.path]).toEqual(['deciding', ['budi']]);
		expect(game.announced).toContainEqual({
			type: 'scenario.decided',
			choiceId: 'budi',
			sceneId: 'peran',
			step: 0,
			practice: false
		});
		game.send(choose('mundur'));
		expect([game.phase, game.path]).toEqual(['reflecting', ['budi', 'mundur']]);
	});

	it('takes nobody who is not in it', () => {
		const game = play([], cast);
		game.send(begin, choose('maju'), choose('siti'));
		expect(game.path).toEqual([]);
	});

	it('is taken up in the role that was chosen', () => {
		expect(play(['ani'], cast).phase).toBe('deciding');
		expect(play(['ani', 'mundur'], cast).path).toEqual(['ani']);
	});
});

describe('looking back', () => {
	it('changes nothing, and nothing can be chosen meanwhile', () => {
		const game = play(['maju']);
		game.send(look(0), choose('selesai'));
		expect([game.looking, game.path]).toEqual([0, ['maju']]);
		game.send(look(1), choose('selesai'));
		expect([game.looking, game.path]).toEqual([undefined, ['maju', 'selesai']]);
	});

	it('ends at the present, wherever one asks to look', () => {
		const game = play(['maju']);
		game.send(look(0), look(7));
		expect(game.looking).toBeUndefined();
		game.send(look(-1));
		expect(game.looking).toBeUndefined();
	});

	it('is over when the story goes on', () => {
		const game = play();
		game.send(begin, choose('maju'), look(0), goOn);
		expect([game.phase, game.looking]).toEqual(['deciding', undefined]);
	});
});

describe('against the clock', () => {
	const hurried = scenarioOf({
		awal: {
			...decision(choice('maju', 'tepat', 'tamat'), choice('diam', 'abu-abu', 'tamat')),
			timer: { seconds: 30, otherwise: 'diam' }
		},
		tamat: ending()
	});
	const outOfTime = { type: 'scenario.out-of-time', choiceId: 'diam' };

	it('says that the time is over, once, and takes nothing by itself', () => {
		const game = play([], hurried, true);
		game.send(begin);
		game.wait(29);
		expect(game.announced).not.toContainEqual(outOfTime);
		game.wait(60);
		expect(game.announced.filter((event) => event !== undefined)).toEqual([
			{ type: 'scenario.begun' },
			outOfTime
		]);
		expect([game.phase, game.path]).toEqual(['deciding', []]);
	});

	it('never hurries whoever did not ask for it', () => {
		const game = play([], hurried);
		game.send(begin);
		game.wait(600);
		expect(game.announced).not.toContainEqual(outOfTime);
	});

	it('stops at once when it is switched off', () => {
		const game = play([], hurried, true);
		game.send(begin);
		game.wait(20);
		game.send(press(false));
		game.wait(600);
		expect(game.announced).not.toContainEqual(outOfTime);
	});

	it('stands still while one looks back, and gives all of its time again', () => {
		const twoScenes = scenarioOf({
			mula: decision(choice('ke', 'tepat', 'awal'), choice('ke-juga', 'tepat', 'awal')),
			...hurried.scenes
		});
		const game = play(['ke'], twoScenes, true);
		game.wait(20);
		game.send(look(0));
		game.wait(600);
		game.send(look(1));
		game.wait(29);
		expect(game.announced).not.toContainEqual(outOfTime);
		game.wait(1);
		expect(game.announced).toContainEqual(outOfTime);
	});

	it('is over once somebody has decided', () => {
		const game = play([], hurried, true);
		game.send(begin, choose('maju'));
		game.wait(600);
		expect(game.announced).not.toContainEqual(outOfTime);
	});
});
