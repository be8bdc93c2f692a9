import { describe, expect, it } from 'vitest';
import { createActor, type EventFromLogic } from 'xstate';
import { choice, decision, ending, scenarioOf } from '#tests/support/scenarios.ts';
import { scenarioMachine } from './scenario-machine.ts';

const story = scenarioOf({
	awal: decision(
		choice('maju', 'tepat', 'tengah'),
		choice('rahasia', 'tepat', 'tamat', { requires: { flag: 'x' } })
	),
	tengah: decision(choice('selesai', 'tepat', 'tamat'), choice('lain', 'melanggar', 'tamat')),
	tamat: ending()
});

function play(path: readonly string[] = []) {
	const actor = createActor(scenarioMachine, { input: { scenario: story, path } });
	const announced: unknown[] = [];
	actor.on('*', (event) => announced.push(event));
	actor.start();
	return {
		announced,
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
