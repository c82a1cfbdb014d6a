/** Rows that answer the same questions in other ways: their hashes are equal. */
export const SAME_ANSWERS = [
  ['routing.p2p', 'routing.dijkstra.pair', 'routing.ngraph.pair'],
  ['routing.join300.kept', 'routing.join300.fresh'],
  ['routing.customize.full.1', 'routing.customize.full.2'],
  ['routing.order', 'routing.order.2'],
  ['sim.runs', 'sim.runs.2'],
] as const;
