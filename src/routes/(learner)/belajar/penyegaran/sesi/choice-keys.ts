/** A number chooses, ↑ and ↓ go from choice to choice; never where one types or reads something else. */
export function choiceKey(event: KeyboardEvent): void {
	const { target, currentTarget: scene, key } = event;
	if (!(target instanceof Element) || !(scene instanceof Element)) return;
	if (target.closest('dialog, input, select, textarea')) return;
	if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
	const choices = [...scene.querySelectorAll<HTMLElement>('button[data-entry]')];
	const numbered = choices[Number(key) - 1];
	if (numbered) {
		numbered.click();
		event.preventDefault();
	} else if (key === 'ArrowUp' || key === 'ArrowDown') {
		const at = choices.findIndex((choice) => choice === target);
		if (at === -1) return; // the key scrolls to them
		choices[key === 'ArrowUp' ? at - 1 : at + 1]?.focus();
		event.preventDefault();
	}
}
