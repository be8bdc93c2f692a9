/** The text of a body of at most `limit` bytes. It is counted as it comes: a length header may lie. */
export async function readLimited(
	body: ReadableStream<Uint8Array> | null,
	limit: number
): Promise<string | undefined> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > limit) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
