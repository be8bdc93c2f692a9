import type { ScenarioSession } from './scenario-session.svelte.ts';

/**
 * The keys of a story: a number chooses, ↑ and ↓ go from choice to choice, ← and → look back and
 * forward, Enter goes on. They work while the focus is in the story, and never where one types.
 */
export function storyKey(session: ScenarioSession, event: KeyboardEvent): void {
	const { target, key } = event;
	if (!(target instanceof Element) || target.closest('dialog, input, select, textarea')) return;
	if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
	const isTaken = acts(session, event.currentTarget, target, key);
	if (isTaken) event.preventDefault();
}

function acts(
	session: ScenarioSession,
	story: EventTarget | null,
	target: Element,
	key: string
): boolean {
	switch (key) {
		case 'ArrowUp':
		case 'ArrowDown':
			return story instanceof Element && moves(story, target, key === 'ArrowDown' ? 1 : -1);
		case 'ArrowLeft':
		case 'ArrowRight':
			return looks(session, key === 'ArrowLeft' ? -1 : 1);
		case 'Enter':
			return goesOn(session, target);
		default:
			return chooses(session, Number(key));
	}
}

function chooses(session: ScenarioSession, number: number): boolean {
	if (session.phase !== 'deciding' || session.reviewed) return false;
	const entry = session.entries[number - 1];
	if (!entry) return false;
	void session.choose(entry.id);
	return true;
}

/** From the story itself only while the choices are in sight: otherwise the key scrolls to them. */
function moves(story: Element, target: Element, by: 1 | -1): boolean {
	const entries = [...story.querySelectorAll<HTMLElement>('button[data-entry]')];
	const at = entries.findIndex((entry) => entry === target);
	const next = at === -1 ? entries[by === 1 ? 0 : -1] : entries[at + by];
	if (at !== -1) next?.focus();
	else if (next && isInSight(next) && target.matches('[tabindex="-1"]')) next.focus();
	else return false;
	return true;
}

function isInSight(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight;
}

function looks(session: ScenarioSession, by: 1 | -1): boolean {
	const canLook = session.phase !== 'briefing' && session.phase !== 'debrief';
	const now = session.path.length;
	const step = (session.reviewed?.step ?? now) + by;
	if (session.transcript || !canLook || step < 0 || step > now) return false;
	session.look(step);
	return true;
}

/** A button under the focus answers for itself. */
function goesOn(session: ScenarioSession, target: Element): boolean {
	if (session.phase !== 'reflecting' || session.reviewed) return false;
	if (!target.matches('[tabindex="-1"]')) return false;
	session.goOn();
	return true;
}
