/** What is being written down on this device, or could not be. */
export type Saving = ReturnType<typeof saving>;

/**
 * Lets a screen change only after the work it shows is durable; one thing at a time.
 * A failure is shown with a way to try again, whatever its cause.
 */
export function saving() {
	let busy: string | undefined = $state();
	let failed: (() => Promise<void>) | undefined = $state.raw();

	async function first(what: string, record: (() => Promise<void>) | undefined, then: () => void) {
		if (busy !== undefined) return;
		failed = undefined;
		if (record) {
			busy = what;
			try {
				await record();
			} catch {
				failed = () => first(what, record, then);
				return;
			} finally {
				busy = undefined;
			}
		}
		then();
	}

	return {
		/** What is being saved right now. */
		get busy() {
			return busy;
		},
		/** Tries the failed record again; `undefined` while nothing has failed. */
		get retry() {
			return failed;
		},
		first
	};
}
