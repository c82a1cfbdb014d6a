import { jointPolicy } from './joint.ts';
import type { Policy } from './policy.ts';

/** By the names that scenario files and the command line know them by. */
export const POLICIES = { joint: jointPolicy } as const satisfies Record<string, Policy>;
export type PolicyId = keyof typeof POLICIES;
export const POLICY_IDS = Object.keys(POLICIES) as readonly PolicyId[];
