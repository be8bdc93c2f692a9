/**
 * Groups the nodes that can reach each other, in an order in which every edge leads to the same
 * or an earlier group (Tarjan 1972). Without recursion, so that a long story cannot overflow.
 */
export function strongComponents(
	edges: readonly (readonly number[])[]
): readonly (readonly number[])[] {
	const order = new Array<number>(edges.length).fill(-1);
	const lowest = new Array<number>(edges.length).fill(-1);
	const waiting: number[] = [];
	const isWaiting = new Array<boolean>(edges.length).fill(false);
	const groups: number[][] = [];
	let visited = 0;

	const enter = (node: number) => {
		order[node] = lowest[node] = visited;
		visited += 1;
		waiting.push(node);
		isWaiting[node] = true;
		return { node, next: 0 };
	};
	const lower = (node: number, to: number) => {
		lowest[node] = Math.min(lowest[node] ?? to, to);
	};

	for (const root of edges.keys()) {
		if (order[root] !== -1) continue;
		const trail = [enter(root)];
		for (let at = trail.at(-1); at; at = trail.at(-1)) {
			const to = edges[at.node]?.[at.next];
			if (to !== undefined) {
				at.next += 1;
				if (order[to] === -1) trail.push(enter(to));
				else if (isWaiting[to]) lower(at.node, order[to] ?? 0);
				continue;
			}
			trail.pop();
			const above = trail.at(-1);
			if (above) lower(above.node, lowest[at.node] ?? 0);
			if (lowest[at.node] !== order[at.node]) continue;
			const group = waiting.splice(waiting.lastIndexOf(at.node));
			for (const member of group) isWaiting[member] = false;
			groups.push(group);
		}
	}
	return groups;
}
