let asked = false;

/** Asks the browser, once a visit, not to clear this site by itself. It may refuse. */
export async function askToPersist(): Promise<void> {
	// Absent in older browsers and outside secure pages, whatever the types say.
	const storage = navigator.storage as StorageManager | undefined;
	if (asked || !storage) return;
	asked = true;
	if (!(await storage.persisted())) await storage.persist();
}
