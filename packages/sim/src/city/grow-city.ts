import { createPrng, hash32 } from '@runcard/engine';
import { fillStreets } from './fill.ts';
import { type Ground, layGround } from './ground.ts';
import { layLinks } from './links.ts';
import { layMainRoads, layMotorwayRamps } from './main-roads.ts';
import { planQuotas, type Quotas } from './quotas.ts';
import { StreetMap } from './street-map.ts';
import { Trace } from './trace.ts';

/** `done` of `total` steps. */
export type Progress = (step: string, done: number, total?: number) => void;
export const CITY_STEPS = 5;

export interface GrownCity {
  readonly map: StreetMap;
  readonly ground: Ground;
  readonly quotas: Quotas;
  /** Streets from this one on fill the gaps; earlier ones are the skeleton. */
  readonly firstFilled: number;
}

/** Ground, skeleton, links, then everything else; each step draws from its own stream. */
export function growCity(seed: number, onProgress: Progress): GrownCity {
  const salt = hash32(`city/${seed}`);
  onProgress('rivers, lakes and districts', 0, CITY_STEPS);
  const ground = layGround();
  const map = new StreetMap();
  const trace = new Trace(map, ground, salt);
  const quotas = planQuotas(map, ground, createPrng(seed, 'city/villages'), salt);
  onProgress('rings, radials and bridges', 1, CITY_STEPS);
  layMainRoads(map, ground, salt);
  onProgress('roads between towns and villages', 2, CITY_STEPS);
  layLinks(map, ground, quotas, trace, createPrng(seed, 'city/links'));
  layMotorwayRamps(map);
  onProgress('streets and alleys', 3, CITY_STEPS);
  const firstFilled = map.streetCount;
  fillStreets(map, quotas, trace, createPrng(seed, 'city/streets'), salt);
  map.assertFits();
  return { map, ground, quotas, firstFilled };
}
