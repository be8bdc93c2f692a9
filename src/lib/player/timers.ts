import type { Scenario, Scene, Timer } from '#lib/domain/scenario/scenario.ts';

/** The clock of a scene, for whoever wants to decide against it. */
export function timerIn(scene: Scene): Timer | undefined {
	return scene.kind === 'decision' ? scene.timer : undefined;
}

export function hasTimers({ scenes }: Scenario): boolean {
	return Object.values(scenes).some((scene) => timerIn(scene) !== undefined);
}
