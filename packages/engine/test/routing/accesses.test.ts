import { expect, it } from 'vitest';
import { createPrng } from '../../src/core/prng.ts';
import { E7 } from '../../src/core/units.ts';
import { ArcAccess } from '../../src/map/network.ts';
import { accessesOf, accessesOfKind } from '../../src/routing/foot-search.ts';
import { printNetwork, randomNetwork } from '../../src/testing/index.ts';

it('what kinds of vehicle share about a point is what each of them finds alone, in any order', () => {
  let [shared, own] = [0, 0];
  for (let seed = 1; seed <= 40; seed++) {
    const random = createPrng(seed, 'accesses');
    const network = randomNetwork(seed);
    const kinds = [ArcAccess.VEHICLE, ArcAccess.MOTORBIKE].flatMap((access) =>
      [1, 3, 50].map((every) => ({
        accept: ArcAccess.FOOT | access,
        // All but every so many pieces; of `every` 1 none at all.
        usable: (piece: number): boolean => piece % every !== 0,
      })),
    );
    for (let k = 0; k < 20; k++) {
      const junction = random.below(network.junctionCount);
      const point = {
        lat: network.junctionLatE7[junction] / E7 + (random.float() - 0.5) / 200,
        lon: network.junctionLonE7[junction] / E7 + (random.float() - 0.5) / 200,
      };
      for (const which of random.float() < 0.5 ? kinds : [...kinds].reverse()) {
        const seen = accessesOfKind(network, point, which);
        expect(seen, `seed ${seed}, point ${k}\n${printNetwork(network)}`).toEqual(accessesOf(network, point, which));
        if (seen.length > 0 && seen === accessesOfKind(network, point, which)) shared++;
        else own++;
      }
    }
  }
  expect(Math.min(shared, own)).toBeGreaterThan(100);
});
