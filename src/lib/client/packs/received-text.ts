import type { Received } from './pack-on-device.ts';

/** Reads a body piece by piece and tells how far it is; `undefined` if the line breaks. */
export async function receivedText(
	response: Response,
	onprogress: (received: Received) => void
): Promise<string | undefined> {
	if (!response.body) return undefined;
	const total = lengthPromised(response);
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	const reader = response.body.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return text + decoder.decode();
			text += decoder.decode(value, { stream: true });
			bytes += value.length;
			onprogress({ bytes, ...(total > 0 && { share: Math.min(1, bytes / total) }) });
		}
	} catch {
		return undefined; // a body's reader rejects for one reason: the line broke
	}
}

/** What arrives here is unpacked, so the length on the wire says nothing about a packed body. */
function lengthPromised({ headers }: Response): number {
	const unpacked = headers.get('x-unpacked-length');
	if (unpacked !== null) return Number(unpacked);
	return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0);
}
