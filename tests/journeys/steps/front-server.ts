import { createServer, request } from 'node:http';
import { once } from 'node:events';

export type FrontServer = {
	readonly url: string;
	/** From now on the app's worker differs by a comment, as after an upgrade. */
	upgrade(): void;
	close(): void;
};

/** Stands before the real server. A browser fetches its worker past every interception of a test. */
export async function frontOf(target: string): Promise<FrontServer> {
	let upgraded = false;
	const front = createServer((asked, answer) => {
		const isWorker = asked.url === '/service-worker.js';
		const headers = { ...asked.headers };
		if (isWorker) {
			headers['accept-encoding'] = 'identity';
			delete headers['if-none-match'];
			delete headers['if-modified-since'];
		}
		const { method, url } = asked;
		const onward = request(new URL(url ?? '/', target), { method, headers }, (real) => {
			const told = { ...real.headers };
			if (isWorker) delete told['content-length'];
			answer.writeHead(real.statusCode ?? 500, told);
			real.on('end', () => answer.end(isWorker && upgraded ? '\n// upgraded' : undefined));
			real.pipe(answer, { end: false });
		});
		onward.on('error', () => answer.destroy());
		asked.pipe(onward);
	}).listen(0, '127.0.0.1');
	await once(front, 'listening');
	const address = front.address();
	if (typeof address !== 'object' || !address) throw new Error('The front server has no port');
	return {
		url: `http://localhost:${address.port}`,
		upgrade: () => {
			upgraded = true;
		},
		close: () => {
			front.closeAllConnections();
			front.close();
		}
	};
}
