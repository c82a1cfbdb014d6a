import type { Policy } from './policy.ts';

/** The engine: units and set-up points together, by the time until people are out and water is on. */
export const jointPolicy: Policy = {
  id: 'joint',
  choose({ input }, view) {
    const answer = view.recommend(input);
    return { unitIds: answer.units.map(({ unitId }) => unitId), answer };
  },
};
