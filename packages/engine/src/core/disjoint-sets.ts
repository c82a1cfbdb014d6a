/** Union-find with path halving: which members hang together. The lowest member of a set is its root, so answers have one form only. */
export interface DisjointSets {
  join(a: number, b: number): void;
  rootOf(member: number): number;
}

export function createDisjointSets(count: number): DisjointSets {
  const parent = new Uint32Array(count);
  for (let i = 0; i < count; i++) parent[i] = i;
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  };
  return {
    rootOf,
    join(a, b) {
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    },
  };
}
