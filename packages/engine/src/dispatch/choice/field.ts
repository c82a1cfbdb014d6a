import type { Ground, Stop } from '../../routing/ground.ts';
import type { AccessPoint } from '../../world/world.ts';
import type { Candidate } from '../candidates.ts';
import type { ResponsePlan } from '../plan/plan.ts';
import type { Drives } from './drives.ts';
import type { Thirst } from './dryness.ts';
import type { Feed } from './feeds.ts';
import type { Kit } from './kit.ts';
import type { Standing, Standings } from './standing.ts';

/** A unit at one standing place, for one capability. */
export interface Contender {
  readonly candidate: Candidate;
  readonly standing: Standing;
  readonly kit: Kit;
  /** From the alert until it stands there. */
  readonly arriveMs: number;
  readonly setupMs: number;
  /** The last part of that, in which its line fills. */
  readonly chargeMs: number;
  readonly givesWater: boolean;
  /** How long its water is missing again once it runs. */
  readonly dryMs: number;
  /** The source that its water comes from, where its own tank does not do. */
  readonly feed?: Feed;
}

/** What finding out who is there when needs to know. */
export interface Field {
  readonly ground: Ground;
  readonly plan: ResponsePlan;
  readonly standings: Standings;
  readonly drives: Drives;
  feedAt(stop: Stop): Feed | null;
  readonly thirst: Thirst;
  /** Null unless two ways in are likely, or three. */
  readonly mouths: Mouths | null;
  /** Storeys above the ground on which it burns. */
  readonly floorsUp: number;
  /** The storey to which a ladder is to reach, 1 at the ground. */
  readonly ladderFloor: number;
}

export interface Mouths {
  /** Two or three, the likeliest first. */
  readonly likely: readonly AccessPoint[];
  /** The pumpers that are on the incident already. */
  readonly sent: readonly Candidate[];
}

/** Whether a vehicle with this kit and its line stand there in nobody's way, however many come, and wait for none. `feed` where it lays one. */
export type IsFree = (at: Pick<Contender, 'candidate' | 'kit' | 'standing' | 'feed'>) => boolean;

/** What is left of the road beside it when it is at work, cm. */
export const gapCmOf = ({ kit: { spreadCm }, standing }: Pick<Contender, 'kit' | 'standing'>): number =>
  spreadCm === 0 ? standing.gapCm : standing.stop.widthCm - spreadCm;
