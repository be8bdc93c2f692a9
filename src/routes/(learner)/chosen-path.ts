import type { DeviceSettings } from '#lib/client/database/device-database.ts';

type ForWhom = { readonly account: string; readonly course: string };

/** The path that somebody chose on this device, which others may use too. */
export function chosenPath({ paths }: DeviceSettings, whom: ForWhom): string | undefined {
	return paths?.[keyOf(whom)];
}

/** What to keep in the settings when somebody chooses a path. */
export function withChosenPath(
	{ paths }: DeviceSettings,
	whom: ForWhom,
	path: string
): Pick<DeviceSettings, 'paths'> {
	return { paths: { ...paths, [keyOf(whom)]: path } };
}

function keyOf({ account, course }: ForWhom): string {
	return `${account}/${course}`;
}
