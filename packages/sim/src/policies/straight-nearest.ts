import type { Policy } from './policy.ts';
import { fillSlotBySlot } from './slot-by-slot.ts';

/** Who is nearest in a straight line among those who can go at once, then among the others: a map and a ruler. */
export const straightNearestPolicy: Policy = {
  id: 'straight-nearest',
  choose: ({ input }, view) => ({
    unitIds: fillSlotBySlot(
      view.survey(input),
      (a, b) => Math.sign(a.availableInMs) - Math.sign(b.availableInMs) || a.straightMm - b.straightMm,
    ),
  }),
};
