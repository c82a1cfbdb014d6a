import { describe, expect, it } from 'vitest';
import type { LatLon } from '../../src/core/units.ts';
import { decide } from '../../src/dispatch/decide.ts';
import type { Ground } from '../../src/routing/ground.ts';
import type { Station, Unit } from '../../src/world/world.ts';
import { at, contextOf, type FakeRoads, fakeGround, fireAt, planOf, unitAt, worldOf } from './scene.ts';

describe('the questions of a choice to the ground', () => {
  const pumpers = (count: number, firstM: number, stepM: number) =>
    Array.from({ length: count }, (_, i) => unitAt(`U${i + 10}`, at(firstM + i * stepM), 'PUMP'));
  const searchesFor = (units: readonly (readonly [Station, Unit])[], roads: FakeRoads = {}, plan = 'PUMP 2') => {
    const searches: { profileId: string; from: number }[] = [];
    const world = worldOf({ units });
    const context = contextOf(world, { plan: planOf(plan), ground: fakeGround({ ...roads, searches }) });
    const { choices } = decide(fireAt(world), context);
    return { searches, sent: choices.map(({ candidate }) => candidate.unit.id) };
  };

  it('begin with a few more than there are places, and leave out whose straight line is too long', () => {
    // Two places, so six are asked about: 400 to 450 m. The second is at work at 80 + 41 s. 460 m take 45.54 s at the fastest: 125.54 s.
    expect(searchesFor(pumpers(40, 400, 10))).toEqual({
      searches: [{ profileId: 'truck', from: 6 }],
      sent: ['U10', 'U11'],
    });
  });

  it('go on to whoever could still be sooner, many at a time, and no farther', () => {
    // Each 50 m from 400 m on. The first six, to 650 m, drive three times as far: the second is there after 80 + 135 s. In 135 s no straight
    // line above 135 / 0.099 = 1,363 m is driven: 700, 750 … 1,350 m are asked about, 14 units, and the other twenty are not.
    const detour = ({ lon }: LatLon): number => (lon < at(675).lon ? 3 : 1);
    expect(searchesFor(pumpers(40, 400, 50), { detour })).toEqual({
      searches: [
        { profileId: 'truck', from: 6 },
        { profileId: 'truck', from: 14 },
      ],
      sent: ['U16', 'U17'],
    });
  });

  it('count what a place costs on foot: a stop far from the door is asked about for nobody who would lay hose past the others', () => {
    // From the door nobody lays hose. From 200 m off it takes 200 × 3.2475 = 649.5 s: 729.5 s at the least, and the second is there at 121 s.
    const stops = {
      truck: [
        { ...at(0), walkM: 0 },
        { ...at(200), walkM: 200 },
      ],
    };
    expect(searchesFor(pumpers(6, 400, 10), { stops }).searches).toEqual([{ profileId: 'truck', from: 6 }]);
  });

  it('are none about profiles that no place needs, nor about who may not go', () => {
    const asked: string[] = [];
    const units = [
      unitAt('A', at(400), 'PUMP'),
      unitAt('B', at(100), 'COMMAND', { profileId: 'car' }),
      unitAt('C', at(200), 'PUMP', { profileId: 'van', status: 'OUT_OF_SERVICE' }),
    ];
    const world = worldOf({ units });
    const drawn = fakeGround();
    const ground: Ground = {
      ...drawn,
      stops(point, profileId) {
        asked.push(`stops ${profileId}`);
        return drawn.stops(point, profileId);
      },
      driveMs(profileId, from, stop) {
        asked.push(`drives ${profileId} ${from.length}`);
        return drawn.driveMs(profileId, from, stop);
      },
    };
    decide(fireAt(world), contextOf(world, { plan: planOf('PUMP 1'), ground }));
    expect(asked).toEqual(['stops truck', 'drives truck 1']);
  });
});
