import { authTransport } from './account/auth-transport.ts';
import { openDeviceDatabase } from './database/device-database.ts';
import { openLearnerDatabase } from './database/learner-database.ts';
import type { Device } from './device.ts';
import { openDeviceWith } from './open-device-with.ts';
import { httpTransport } from './sync/http-transport.ts';

/** The device with this browser's network, databases and signals. */
export async function deviceOfThisPage(): Promise<Device> {
	const { device, endSessionIfDue } = await openDeviceWith({
		db: openDeviceDatabase(),
		openLog: openLearnerDatabase,
		auth: authTransport(),
		transport: httpTransport(),
		send: (...request) => fetch(...request),
		// Whatever breaks in the background reaches the screen through hooks.client.ts.
		onbroken: (error) => reportError(error)
	});
	addEventListener('online', () => void endSessionIfDue());
	void endSessionIfDue();
	return device;
}
