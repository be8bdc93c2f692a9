import http from 'node:http';
import { text } from 'node:stream/consumers';
import { DatabaseSync } from 'node:sqlite';

// The floor of the sync bench: parse a batch, insert its rows, one durable commit, answer.
// Started as a process of its own with the database file and prints its port.
const raw = new DatabaseSync(process.argv[2] ?? ':memory:');
raw.exec('pragma journal_mode = WAL; pragma synchronous = FULL');
raw.exec('create table statement (id text primary key, body text not null)');
const insert = raw.prepare('insert into statement (id, body) values (?, ?) on conflict do nothing');

const server = http.createServer((req, res) => {
	void text(req).then((body) => {
		const { statements } = JSON.parse(body) as { statements: { id: string }[] };
		raw.exec('begin immediate');
		for (const statement of statements) insert.run(statement.id, JSON.stringify(statement));
		raw.exec('commit');
		res.setHeader('content-type', 'application/json');
		res.end(JSON.stringify({ answers: statements.map(({ id }) => ({ id, kind: 'accepted' })) }));
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.stdout.write(`${typeof address === 'object' ? String(address?.port) : ''}\n`);
});
