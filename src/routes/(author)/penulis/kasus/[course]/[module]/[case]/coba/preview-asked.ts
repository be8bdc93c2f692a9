import { employmentStatuses, type EmploymentStatus } from '#lib/domain/course/employment-status.ts';
import { scenarioFrom } from '#lib/domain/scenario/scenario-from.ts';
import type { ScenarioSession } from '#lib/player/scenario-session.svelte.ts';
import type { MeterId, Path, Scenario } from '#lib/domain/scenario/scenario.ts';

/** Where and how a preview begins, as the address says it. */
export type Preview = {
	readonly sceneId: string;
	/** Through whose eyes; only from the scene that asks. */
	readonly role?: string;
	readonly meters: Readonly<Partial<Record<MeterId, number>>>;
	readonly flags: readonly string[];
	readonly status: EmploymentStatus;
	/** The story as it then is. */
	readonly scenario: Scenario;
	readonly from: Whereabouts;
};

/** Where somebody is in a play. */
export type Whereabouts = { readonly path: Path; readonly phase: ScenarioSession['phase'] };

export function previewAsked(story: Scenario, params: URLSearchParams): Preview {
	const wanted = params.get('adegan') ?? story.start;
	const sceneId = Object.hasOwn(story.scenes, wanted) ? wanted : story.start;
	const meters = Object.fromEntries(
		(Object.entries(story.meters) as [MeterId, number][]).map(([id, value]) => {
			const asked = params.get(id);
			const level = asked === null || asked.trim() === '' ? NaN : Number(asked);
			return [id, Number.isFinite(level) ? Math.min(100, Math.max(0, level)) : value];
		})
	);
	const known = flagsOf(story);
	const flags = params.getAll('bendera').filter((flag) => known.includes(flag));
	const scene = story.scenes[sceneId];
	const roles = scene?.kind === 'role' ? scene.roles : [];
	const role = roles.find(({ id }) => id === params.get('peran'))?.id;
	const status = employmentStatuses.find((one) => one === params.get('status')) ?? 'pns';
	return {
		...{ sceneId, meters, flags, status },
		...(role !== undefined && { role }),
		scenario: scenarioFrom(story, { sceneId, meters, flags }),
		from: {
			path: role === undefined ? [] : [role],
			// Who begins in the middle knows the situation.
			phase: sceneId === story.start && role === undefined ? 'briefing' : 'deciding'
		}
	};
}

/** Every flag that some choice sets or some condition asks for. */
export function flagsOf({ scenes }: Scenario): readonly string[] {
	const flags = Object.values(scenes).flatMap((scene) =>
		scene.kind !== 'decision'
			? []
			: scene.choices.flatMap(({ sets, requires, roads }) => [
					...sets,
					...[requires, ...roads.map(({ when }) => when)].flatMap((condition) =>
						condition && 'flag' in condition
							? condition.flag
							: condition && 'notFlag' in condition
								? condition.notFlag
								: []
					)
				])
	);
	return [...new Set(flags)].sort();
}
