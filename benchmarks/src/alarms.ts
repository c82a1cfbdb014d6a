import type { LatLon, Network, Prng, UnitId, World } from '@runcard/engine';
import type { RequestOf } from '@runcard/protocol';
import { isAlley, isForVehicles, type Places, placesIn } from './places.ts';
import { streamOf } from './queries.ts';

/** Of ten fires the first so many are drawn in alleys; of the others as many more as there are. */
const ALLEYS_OF_TEN = 3;
/** One unit in so many has moved since the question before. */
const UNITS_PER_MOVE = 5;

type Request = RequestOf<'RecommendUnits'>;
type Requirements = NonNullable<Request['requirements']>;

/** 6 places: what a mini-apartment's plan asks for at once, without the ladder that it only wishes for. */
const FIRST_ALARM: Requirements = [
  { capability: 'PUMP', count: 4 },
  { capability: 'RESCUE', count: 1 },
  { capability: 'COMMAND', count: 1 },
];
/** 25 places. */
const THIRD_ALARM: Requirements = [
  { capability: 'PUMP', count: 12 },
  { capability: 'COMMAND', count: 2 },
  { capability: 'RESCUE', count: 3 },
  { capability: 'TANK', count: 4 },
  { capability: 'LADDER', count: 2 },
  { capability: 'PORTABLE_PUMP', count: 2 },
];

/** What the group dispatch asks, and where the fleet is when it does. */
export interface Alarms {
  /** As RecommendUnits takes them, one for each fire. */
  readonly first: readonly Request[];
  readonly third: readonly Request[];
  readonly inAlleys: number;
  /** Where those units are that have moved since the question before: the same units each time, elsewhere on the roads. */
  movesBefore(query: number): readonly Move[];
}

export interface Move extends LatLon {
  readonly unitId: UnitId;
}

export function drawAlarms(network: Network, world: World, fires: number): Alarms {
  const places = placesIn(network, world.areas.values());
  const drawn = drawFires(network, places, fires);
  const inAlleys = drawn.filter(({ piece }) => isAlley(network, piece)).length;
  if (inAlleys < (ALLEYS_OF_TEN / 10) * fires) throw new Error(`${inAlleys} of ${fires} fires are in alleys: too few`);
  const moving = drawMoving([...world.units.keys()], streamOf('moving'));
  const isOpen = (piece: number): boolean => isForVehicles(network, piece);
  const locations = drawn.map(({ location }) => location);
  return {
    first: locations.map((location, i) => fireAt(location, `first-${i}`, 1, FIRST_ALARM)),
    third: locations.map((location, i) => fireAt(location, `third-${i}`, 3, THIRD_ALARM)),
    inAlleys,
    movesBefore(query) {
      const random = streamOf(`moves-${query}`);
      return moving.map((unitId) => ({ unitId, ...places.draw(random, isOpen).location }));
    },
  };
}

function drawFires(network: Network, places: Places, fires: number) {
  const random = streamOf('fires');
  return Array.from({ length: fires }, (_, i) =>
    places.draw(random, (piece) => i % 10 >= ALLEYS_OF_TEN || isAlley(network, piece)),
  );
}

/** The same share of any fleet, whatever the order of its ids stands for. */
function drawMoving(unitIds: readonly UnitId[], random: Prng): UnitId[] {
  const rest = [...unitIds].sort();
  const count = Math.ceil(rest.length / UNITS_PER_MOVE);
  return Array.from({ length: count }, () => rest.splice(random.below(rest.length), 1)[0]!);
}

function fireAt(location: LatLon, id: string, alarmLevel: number, requirements: Requirements): Request {
  const incident = { id, location, type: 'STRUCTURE_FIRE', facilityClass: 'MINI_APARTMENT', alarmLevel } as const;
  return { requestId: id, incident, requirements };
}
