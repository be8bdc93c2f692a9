import type { EmploymentStatus } from '../course/employment-status.ts';
import type { ArticleId } from '../regulation/regulation.ts';
import type { Mood, Portrait } from './portraits.ts';

export const meterIds = ['trust', 'pressure', 'service', 'relationship'] as const;
export type MeterId = (typeof meterIds)[number];

/** 0–100 each. */
export type Meters = Readonly<Partial<Record<MeterId, number>>>;

export const stages = [
	'jauh-hari',
	'bakal-calon',
	'calon-ditetapkan',
	'masa-tenang',
	'sesudah'
] as const;
export type Stage = (typeof stages)[number];

export const forms = [
	'narration',
	'dialogue',
	'phone',
	'chat',
	'feed',
	'letter',
	'office',
	'family',
	'counter',
	'meeting'
] as const;
export type Form = (typeof forms)[number];

export const verdicts = ['tepat', 'abu-abu', 'melanggar'] as const;
export type Verdict = (typeof verdicts)[number];

export const outcomes = ['teladan', 'aman', 'rawan', 'melanggar'] as const;
export type Outcome = (typeof outcomes)[number];

/** What one does to a post in a feed. */
export const gestures = ['like', 'comment', 'share', 'report', 'ignore'] as const;
export type Gesture = (typeof gestures)[number];

/** A branching story. The learner reads a scene, chooses, and lives with what follows. */
export type Scenario = {
	readonly id: string;
	readonly title: string;
	readonly briefing: string;
	readonly stage: Stage;
	/** Share of the points that is needed, 0–1. A red line fails whatever the points. */
	readonly pass: number;
	readonly meters: Meters;
	/** Set before the first scene; only a preview begins with any. */
	readonly flags?: readonly string[];
	readonly characters: Readonly<Record<string, Character>>;
	readonly start: string;
	readonly scenes: Readonly<Record<string, Scene>>;
};

export type Character = {
	readonly name: string;
	readonly role: string;
	readonly portrait?: Portrait;
	/** The portrait in words. */
	readonly appearance?: string;
};

/** `speaker` is a character's id, or absent for the narrator. */
export type Line = { readonly speaker?: string; readonly mood?: Mood; readonly text: string };

type Told = {
	readonly form: Form;
	readonly heading: string;
	readonly lines: readonly Line[];
	/** Whose point of view: a character's id. */
	readonly as?: string;
};

export type DecisionScene = Told & {
	readonly kind: 'decision';
	readonly choices: readonly Choice[];
	/** A learner may ask to decide against the clock. */
	readonly timer?: Timer;
};

/** Who does not decide within `seconds` has decided `otherwise`: a choice that is always on offer. */
export type Timer = { readonly seconds: number; readonly otherwise: string };

/** Only at the start: through whose eyes the story is played. Not a decision, so nothing is scored. */
export type RoleScene = Told & {
	readonly kind: 'role';
	readonly roles: readonly RoleOffer[];
};

/** `id` is the character's. */
export type RoleOffer = { readonly id: string; readonly text: string; readonly to: string };

export type EndingScene = Told & {
	readonly kind: 'ending';
	readonly outcome: Outcome;
	readonly meaning: string;
};

export type Scene = DecisionScene | RoleScene | EndingScene;

export type Condition =
	| { readonly flag: string }
	| { readonly notFlag: string }
	| { readonly meter: MeterId; readonly atLeast: number }
	| { readonly meter: MeterId; readonly atMost: number };

/** Tried in order; the last one has no condition. */
export type Road = { readonly when?: Condition; readonly to: string };

export type Sanction = { readonly default?: string } & Readonly<
	Partial<Record<EmploymentStatus, string>>
>;

export type Choice = {
	readonly id: string;
	readonly text: string;
	readonly consequence: string;
	readonly verdict: Verdict;
	readonly why: string;
	readonly better?: string;
	/** Both sides of a grey decision. */
	readonly reasons?: { readonly for: string; readonly against: string };
	readonly sanction?: Sanction;
	readonly effects: Meters;
	/** Why the meters move. */
	readonly moved?: string;
	/** How it is done, in a feed. */
	readonly gesture?: Gesture;
	readonly sets: readonly string[];
	readonly requires?: Condition;
	readonly redLine: boolean;
	readonly articles: readonly ArticleId[];
	readonly roads: readonly Road[];
};

/** The ids chosen so far, in order, a role's first. A path is all the memory a scenario needs. */
export type Path = readonly string[];
