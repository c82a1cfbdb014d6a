import { homeTeamPolicy } from './home-team.ts';
import { jointPolicy } from './joint.ts';
import { kerbNearestPolicy } from './kerb-nearest.ts';
import type { Policy } from './policy.ts';
import { straightNearestPolicy } from './straight-nearest.ts';

/** By the names that scenario files and the command line know them by. */
export const POLICIES = {
  joint: jointPolicy,
  'kerb-nearest': kerbNearestPolicy,
  'straight-nearest': straightNearestPolicy,
  'home-team': homeTeamPolicy,
} as const satisfies Record<string, Policy>;
export type PolicyId = keyof typeof POLICIES;
export const POLICY_IDS = Object.keys(POLICIES) as readonly PolicyId[];
