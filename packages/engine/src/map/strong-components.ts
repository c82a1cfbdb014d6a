/** A directed graph as adjacency offsets: the arcs that leave v go to `to[first[v]] … to[first[v + 1] - 1]`. */
export interface Adjacency {
  readonly first: Uint32Array;
  readonly to: Uint32Array;
}

/** Component number per vertex. Tarjan's algorithm (1972) with an explicit stack: a city is deeper than the call stack. */
export function strongComponents({ first, to }: Adjacency): Uint32Array {
  const count = first.length - 1;
  const component = new Uint32Array(count);
  const order = new Uint32Array(count);
  const low = new Uint32Array(count);
  const cursor = first.slice(0, count);
  const isOpen = new Uint8Array(count);
  const path = new Uint32Array(count);
  const open = new Uint32Array(count);
  let openCount = 0;
  let visited = 0;
  let components = 0;
  for (let root = 0; root < count; root++) {
    if (order[root] !== 0) continue;
    let depth = 0;
    path[depth++] = root;
    while (depth > 0) {
      const v = path[depth - 1];
      if (order[v] === 0) {
        order[v] = low[v] = ++visited;
        isOpen[v] = 1;
        open[openCount++] = v;
      }
      if (cursor[v] < first[v + 1]) {
        const w = to[cursor[v]++];
        if (order[w] === 0) path[depth++] = w;
        else if (isOpen[w] === 1 && order[w] < low[v]) low[v] = order[w];
        continue;
      }
      depth--;
      if (depth > 0 && low[v] < low[path[depth - 1]]) low[path[depth - 1]] = low[v];
      if (low[v] !== order[v]) continue;
      let w: number;
      do {
        w = open[--openCount];
        isOpen[w] = 0;
        component[w] = components;
      } while (w !== v);
      components++;
    }
  }
  return component;
}
