import { expect, it } from 'vitest';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { drawNetwork, type WayDrawing } from '../../src/testing/index.ts';
import { EVEN, LAWFUL } from './even-profile.ts';

/** 7 m of truck and 0.5 m beside it: 3 m are too narrow to turn round, 8 m are not. */
const NARROW = { widthCm: 300 };

/**
 * From A the right turn at B is banned; A, C and E are its neighbours and have turns too, D is two pieces away and plain. A–B is wide,
 * so that A is no trap.
 */
function warnings(profileId: string, ways: Readonly<Record<string, WayDrawing>>) {
  const town = drawNetwork({
    map: `
      A---B---C---D
          |
          E---G`,
    ways: { AB: { widthCm: 800 }, ...ways, BE: { ...NARROW, name: 'Hàng Bè' }, EG: NARROW },
    restrictions: ['no ABE'],
  });
  const ground = freeFlowGround(town.network, { profiles: [EVEN, LAWFUL] });
  const [stop] = ground.stops(town.latLon('G'), profileId);
  const route = ground.route(profileId, town.latLon('A'), stop);
  return { lengthM: route?.lengthM, warnings: route?.warnings };
}

it('a route against a ban says so, with the road that it turns into', () => {
  expect(warnings('even', { BCD: NARROW })).toEqual({
    lengthM: 1_000,
    warnings: [{ code: 'TURN_BAN', message: '1 against a ban, into: Hàng Bè' }],
  });
});

it('a route that turns round at a plain junction says that nobody looked for room there', () => {
  // A–B 400, B–C–D and back 1,600, B–E 200, E–G 400 m; at C there is no room for it.
  expect(warnings('lawful', { BCD: NARROW })).toEqual({
    lengthM: 2_600,
    warnings: [{ code: 'U_TURN', message: 'turns round once, 1 where no room for it was looked for' }],
  });
});

it('a route that turns round where there is room says only that it does', () => {
  // At C, for 25 s: without C–D there is nothing plain behind it. 400 + 400 + 400 + 200 + 400 m.
  expect(warnings('lawful', { BC: { widthCm: 800 } })).toEqual({
    lengthM: 1_800,
    warnings: [{ code: 'U_TURN', message: 'turns round once' }],
  });
});
