import type { Policy } from './policy.ts';
import { fillSlotBySlot, kerbMs, rising } from './slot-by-slot.ts';

/** Who is first at the kerb by road, as dispatch systems with a road network choose. */
export const kerbNearestPolicy: Policy = {
  id: 'kerb-nearest',
  choose: ({ input }, view) => ({
    unitIds: fillSlotBySlot(view.survey(input), (a, b) => rising(kerbMs(a), kerbMs(b))),
  }),
};
