/**
 * The text of a body of at most `limit` bytes; `undefined` for a longer one. It is counted as it
 * comes, because a length header may lie. The rest is left unread rather than cancelled: cancelling
 * cuts the connection, and the client would never hear why.
 */
export async function readLimited(
	body: ReadableStream<Uint8Array> | null,
	limit: number
): Promise<string | undefined> {
	if (!body) return '';
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body.values({ preventCancel: true })) {
		bytes += chunk.byteLength;
		if (bytes > limit) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
