import { ArcAccess, PointKind, RestrictionKind, RoadClass } from '../../../src/map/network.ts';
import {
  ACCESS_KEYS,
  ACCESS_ROWS,
  type Access,
  CLASS_ACCESS,
  EMERGENCY_ROWS,
  GENERAL_ACCESS_KEY,
} from '../../../src/map/osm/access-rules.ts';
import { BARRIER_ROWS, REMOVABLE_BOLLARDS } from '../../../src/map/osm/barrier-rules.ts';
import { ALLEY_SPEED_KMH, CLASS_ROWS, DROPPED_ROUTE_ROWS, DROPPED_ROWS } from '../../../src/map/osm/class-rules.ts';
import {
  HEIGHT_BOUNDS_CM,
  LENGTH_UNITS_CM,
  NAMED_SPEEDS_KMH,
  SPEED_BOUNDS_KMH,
  SPEED_UNITS_KMH,
  WEIGHT_BOUNDS_KG,
  WEIGHT_UNITS_KG,
  WIDTH_BOUNDS_CM,
} from '../../../src/map/osm/measure.ts';
import {
  KEPT_KEYS,
  NOT_WATER_ROWS,
  OUT_OF_USE_ROWS,
  POINT_ROWS,
  WATER_ROWS,
} from '../../../src/map/osm/point-rules.ts';
import { RAIL_CROSSING_VALUES, RAILWAY_VALUES } from '../../../src/map/osm/railway-rules.ts';
import {
  EXEMPTIONS,
  RESTRICTION_KEYS,
  RESTRICTION_ROWS,
  RestrictionDrop,
} from '../../../src/map/osm/restriction-rules.ts';
import { Direction, ONEWAY_ROWS } from '../../../src/map/osm/way-rules.ts';
import {
  CLASS_WIDTH_ROWS,
  LANE_WIDTH_CM,
  NAME_WIDTH_ROWS,
  NAME_WORD_ROWS,
  SERVICE_ALLEY_WIDTH_CM,
  STREET_NAME_WIDTH_CM,
  THROUGH_LANE_WIDTH_CM,
} from '../../../src/map/osm/width-rules.ts';

const code = (text: string): string => `\`${text}\``;
const codes = (texts: Iterable<string>): string => [...texts].map(code).join(', ');
const nameIn = (table: Readonly<Record<string, number>>, value: number): string =>
  Object.entries(table).find(([, number]) => number === value)?.[0] ?? '?';
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const who = (bits: number): string =>
  ['vehicles', 'motorbikes', 'on foot']
    .filter((_, i) => (bits & [ArcAccess.VEHICLE, ArcAccess.MOTORBIKE, ArcAccess.FOOT][i]) !== 0)
    .join(', ') || 'nobody';
const bounded = ({ min, max }: { min: number; max: number }, unit: string): string => `${min} to ${max} ${unit}`;
const perUnit = (units: ReadonlyMap<string, number>): string =>
  [...units].map(([unit, one]) => `${code(unit)} ${one}`).join(', ');

/** docs/tag-rules.md, whole: the tables are those that the program reads. */
export function renderTagRules(): string {
  return `${[intro(), roads(), directions(), access(), widths(), measures(), barriers(), restrictions(), points()].join('\n\n')}\n`;
}

const intro = (): string => `# Tag rules: what the import makes of OpenStreetMap's tags

The tables here are printed from the tables in \`packages/engine/src/map/osm/*-rules.ts\`; a test fails when they differ (\`npx vitest run --project engine test/map/osm/tag-rules-docs.test.ts -u\` prints them anew). Marks: [A] read or counted, [B] press, [C] background, [S] our suggestion; § are sections of hanoi-and-standards. What is dropped is counted under its reason, which \`runcard inspect\` shows.`;

const roads = (): string => `## Roads

Width is what the class says when nothing better is known.

${table(
  ['highway', 'class', 'km/h', 'width, cm', 'open to', 'basis of the width'],
  CLASS_ROWS.map((row) => {
    const width = CLASS_WIDTH_ROWS.find(({ roadClass }) => roadClass === row.roadClass);
    const open = who(CLASS_ACCESS[row.roadClass]);
    return [
      code(row.highway),
      nameIn(RoadClass, row.roadClass),
      row.speedKmh,
      width?.widthCm ?? '?',
      open,
      width?.basis ?? '?',
    ];
  }),
)}

\`maxspeed\` goes before the class. Without it an alley has at most ${ALLEY_SPEED_KMH} km/h. Pavements (\`footway=*\`), crossings, foot bridges and subways are on foot only; so are stepping stones. \`smoothness=impassable\` closes a way to vehicles, \`motorroad=yes\` to motorbikes and walkers. Squares (\`area=yes\` with pedestrian, footway or path) can be walked along their edge; other areas are dropped. Headroom is the least of \`maxheight\` and \`maxheight:physical\`, weight the least of \`maxweight\`, \`maxgcweight\` and \`maxweightrating\`. Tunnel: \`tunnel\` (not culverts) or \`covered=yes\`. The name is \`name\`, else \`name:vi\`, as it is written.

${table(
  ['dropped', 'reason'],
  [
    ...DROPPED_ROWS.map((row) => [code(`highway=${row.highway}`), row.reason]),
    ...DROPPED_ROUTE_ROWS.map((row) => [code(`route=${row.route}`), row.reason]),
    ['any other `highway`', 'unknown highway value'],
    ['`area=yes` on other classes', 'area, not a line'],
    ['`indoor=yes`', 'inside a building'],
    ['`abandoned=yes`, `disused=yes`, `demolished=yes`', 'road no longer there'],
    ['a road that nobody may use', 'closed to everybody'],
  ],
)}`;

const DIRECTION_TEXT: Readonly<Record<Direction, string>> = {
  [Direction.BOTH]: 'both ways',
  [Direction.FORWARD]: 'along the way; against it is contraflow',
  [Direction.BACKWARD]: 'against the way; along it is contraflow',
  [Direction.CHANGING]: 'changes by the hour: contraflow in both directions, never counted as one-way',
};

const directions = (): string => `## One-way

Both directions of a road are always in the network; the wrong one is flagged contraflow. Implied along the way: \`junction=roundabout\`, \`junction=circular\`, motorways and their links, unless a known \`oneway\` says otherwise. \`oneway:emergency=no\` opens the wrong direction to us. \`oneway:motorcycle\`, \`oneway:bus\`, \`oneway:bicycle\` and other particular keys change nothing: contraflow is one flag for all vehicles, and the cautious reading is kept. Unknown values count as none. Walkers know no one-way.

${table(
  ['oneway', 'traffic runs'],
  ONEWAY_ROWS.map((row) => [code(row.value), DIRECTION_TEXT[row.direction]]),
)}`;

const accessText = (access: Access): string => ['open', 'open, flagged private', 'closed'][access];

const access = (): string => `## Access

Keys, the most particular first; the first with a known value decides: vehicles ${codes(ACCESS_KEYS.vehicle)}; motorbikes ${codes(ACCESS_KEYS.motorbike)}; on foot ${codes(ACCESS_KEYS.foot)}. ${code(GENERAL_ACCESS_KEY)} comes last and only takes away. \`hgv\` and \`goods\` are not asked (truck signs are about hours and freight), nor are conditions (\`access:conditional\`). A sign does not bind a fire engine with its siren on (Law 36/2024 art. 27 cl. 4, §3.2 [A−]), what is built does: \`no\` closes, because on alleys it is written where no car fits. On walking streets \`motor_vehicle=no\` repeats the class and closes nothing.

${table(
  ['value', 'for us'],
  ACCESS_ROWS.map((row) => [code(row.value), accessText(row.access)]),
)}

\`emergency\` on a road speaks for vehicles and motorbikes before all others, and opens with the flag EMERGENCY; \`service=emergency_access\` does the same. Stairs stay closed to wheels.

${table(
  ['emergency', 'for us'],
  EMERGENCY_ROWS.map((row) => [code(row.value), accessText(row.access)]),
)}`;

const widths = (): string => `## Width

In this order: the narrowest of \`width\`, \`est_width\`, \`maxwidth\`, \`maxwidth:physical\` (source TAGGED); \`lanes\` × ${LANE_WIDTH_CM} cm (LANES), except that an alley's one lane says nothing and its two lanes say ${THROUGH_LANE_WIDTH_CM} cm; the name (NAME); the class (CLASS, table above), with ${SERVICE_ALLEY_WIDTH_CM} cm for \`service=alley\`. A heavy engine needs 300 cm, a pickup pumper 236, a motorbike 120, a cart 100 (§3.4 [S]). A guess on the wide side sends an engine into a wall, one on the narrow side costs hose: where the evidence is split, the narrower is taken.

Names count on unclassified roads and smaller ones; ways on foot stay at most 150 cm (tracks and streets: at most their class). An unclassified ngõ links streets: ${THROUGH_LANE_WIDTH_CM} cm. A small road named đường or phố: ${STREET_NAME_WIDTH_CM} cm.

${table(
  ['name', 'cm', 'basis'],
  NAME_WIDTH_ROWS.map((row) => [row.kind, row.widthCm, row.basis]),
)}

First words of names, in any case, composed or not, also glued to the number. Of several alley words the deepest counts (\`Hẻm 31 Ngách 98 Ngõ 43\` is a hẻm), and slashes in the number deepen too (\`Ngõ 29/70\` is a ngách, \`Ngách 12/3/4\` a hẻm). Words that without their marks are also others (Ngô Quyền, Dương, Phở) count only before a number.

${table(
  ['first word', 'is', 'only before a number'],
  NAME_WORD_ROWS.map((row) => [row.word, row.kind, row.needsNumber ? 'yes' : '']),
)}`;

const measures = (): string => `## Measures

A decimal point or comma, a unit or none; several parts with a unit each are added (\`8'6"\`, \`2 m 50 cm\`). What cannot be read or is not plausible counts as not tagged; so do \`default\`, \`none\`, \`below_default\`, and \`1,500\`, which may be either.

${table(
  ['measure', 'units (the first is meant without one)', 'plausible'],
  [
    ['width', perUnit(LENGTH_UNITS_CM), bounded(WIDTH_BOUNDS_CM, 'cm')],
    ['headroom', 'the same', bounded(HEIGHT_BOUNDS_CM, 'cm')],
    ['weight', perUnit(WEIGHT_UNITS_KG), bounded(WEIGHT_BOUNDS_KG, 'kg')],
    ['speed', `${perUnit(SPEED_UNITS_KMH)}; ${perUnit(NAMED_SPEEDS_KMH)} [C]`, bounded(SPEED_BOUNDS_KMH, 'km/h')],
  ],
)}`;

const barriers = (): string => `## Barriers on a road's node

\`width\`, \`maxwidth\` and \`maxheight\` go before the table. \`access=no\` on a gate is a rule for the public and the gate is opened for us; on anything else it closes. \`motor_vehicle=no\` or \`motorcar=no\` closes to vehicles (a gate that lets only motorbikes in). A key that lets vehicles pass what would stop them (also \`emergency=yes\`) means that it is taken out of the way, like a gate; so are bollards that are ${codes(REMOVABLE_BOLLARDS)}. \`locked=yes\` makes anything a gate. Unlisted kinds count as \`yes\`. A node without a barrier that limits height or width (an arch, a gantry) counts too.

${table(
  ['barrier', 'passes', 'opened for us', 'gap, cm', 'headroom, cm'],
  BARRIER_ROWS.map((row) => [
    code(row.barrier),
    who(7 & ~row.closedFor),
    row.isGate ? 'yes' : '',
    row.widthCm || '',
    row.maxHeightCm || '',
  ]),
)}`;

const restrictions = (): string => `## Turn restrictions

Of the keys ${codes(RESTRICTION_KEYS)} the first that is there counts. Dropped and counted: ${[...Object.values(RestrictionDrop)].join('; ')} (\`except\`: ${codes(EXEMPTIONS)}; a car's exemption is not a truck's).

${table(
  ['restriction', 'kind'],
  RESTRICTION_ROWS.map((row) => [code(row.value), nameIn(RestrictionKind, row.kind)]),
)}`;

const points = (): string => `## Points and water

The first row that matches decides; \`addr:housenumber\` (with \`addr:street\`, \`addr:place\` or \`addr:hamlet\`) makes an ADDRESS when none does. A hydrant with \`fire_hydrant:type=pond\` is a suction point. Not in use, so neither source nor station: ${OUT_OF_USE_ROWS.map((row) => row.values.map((value) => code(`${row.key}=${value}`)).join(', ')).join(', ')}. Kept beside it: ${codes(KEPT_KEYS)}. A junction's signal is \`highway=traffic_signals\`.

${table(
  ['tag', 'point'],
  POINT_ROWS.map((row) => [code(`${row.key}=${row.value}`), nameIn(PointKind, row.kind)]),
)}

Open water: ${WATER_ROWS.map((row) => code(`${row.key}=${row.value}`)).join(', ')}; not ${NOT_WATER_ROWS.map((row) => code(`${row.key}=${row.value}`)).join(', ')}, unless \`emergency=fire_water_pond\` or \`emergency=suction_point\` says that the fire service drafts there.

Rails cross where a road shares a node with a way ${RAILWAY_VALUES.map((value) => code(`railway=${value}`)).join(', ')} that is on the ground (no \`bridge\`, no \`tunnel\`, layer 0), in use and no road itself, and at a road's node ${RAIL_CROSSING_VALUES.map((value) => code(`railway=${value}`)).join(', ')}. The road is cut there. Vehicles and people go over as before; hose is laid up to the rails and not across. A road drawn across rails without a node of both is not seen; one drawn on rails of its own way (\`highway=*\` beside \`railway=*\`) is no crossing.`;
