/** Gives the browser a file to keep, as if it had been downloaded; no network is needed. */
export function saveFile(file: File): void {
	const href = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = href;
	link.download = file.name;
	document.body.append(link);
	link.click();
	link.remove();
	// Some browsers begin to read only after this turn.
	setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
