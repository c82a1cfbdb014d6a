import { RuncardError } from '../../core/errors.ts';
import type { SectionArray, SectionInput, Sections, SectionType } from '../../core/sections.ts';
import { copiesByArc, type RoadGraph } from '../../map/road-graph.ts';
import { type Hierarchy, treeShape } from './hierarchy.ts';

interface Column {
  readonly type: SectionType;
  readonly per: string;
}

/**
 * The sections of a hierarchy, kept behind those of its network in one file. `per` names what a section has elements for: `+1` marks
 * offset columns, whose last element is the length of what they point into; `2·` pairs. About 75 MB for Hanoi, 44 of them triangles:
 * reading and checking all of it takes 70 ms, building it from an order 300.
 */
const CCH_COLUMNS = {
  firstUp: { type: 'u32', per: 'vertex+1' },
  parent: { type: 'u32', per: 'vertex' },
  tail: { type: 'u32', per: 'up' },
  head: { type: 'u32', per: 'up' },
  firstInput: { type: 'u32', per: 'up+1' },
  inputArc: { type: 'u32', per: 'placed' },
  firstTarget: { type: 'u32', per: 'vertex+1' },
  target: { type: 'u32', per: 'triangle' },
  firstLower: { type: 'u32', per: 'up+1' },
  lower: { type: 'u32', per: '2·triangle' },
  cchArc: { type: 'u32', per: 'input' },
} as const satisfies Partial<Record<keyof Hierarchy, Column>>;

/** The roads that it is built over, vertices by rank. */
const ROAD_COLUMNS = {
  junctionOfVertex: { type: 'u32', per: 'vertex' },
  inputTail: { type: 'u32', per: 'input' },
  inputHead: { type: 'u32', per: 'input' },
  copyOf: { type: 'u32', per: 'copy' },
  turnFrom: { type: 'u32', per: 'turn' },
  turnTo: { type: 'u32', per: 'turn' },
  turnAngleDeg: { type: 'i16', per: 'turn' },
  turnFlags: { type: 'u8', per: 'turn' },
} as const satisfies Partial<Record<keyof RoadGraph, Column>>;

type Table = Readonly<Record<string, Column>>;
type ColumnsOf<T extends Table> = { readonly [K in keyof T]: SectionArray<T[K]['type']> };
const TABLES: readonly (readonly [prefix: string, table: Table])[] = [
  ['cch.', CCH_COLUMNS],
  ['road.', ROAD_COLUMNS],
];

/** For `writeNetworkFile(network, path, more)`. Refers to the hierarchy's columns. */
export function hierarchySections(hierarchy: Hierarchy): SectionInput[] {
  return [
    ...Object.keys(CCH_COLUMNS).map((name) => ({
      name: `cch.${name}`,
      data: hierarchy[name as keyof typeof CCH_COLUMNS],
    })),
    ...Object.keys(ROAD_COLUMNS).map((name) => ({
      name: `road.${name}`,
      data: hierarchy.roads[name as keyof typeof ROAD_COLUMNS],
    })),
  ];
}

/**
 * The hierarchy kept beside a network, over the same buffer; `undefined` where none is kept. Copies nothing: what can be counted again
 * in a millisecond (levels, height) is. Checksums are the business of whoever opened the sections.
 */
export function openHierarchy(sections: Sections): Hierarchy | undefined {
  const isKept = TABLES.some(([prefix, table]) =>
    Object.keys(table).some((name) => sections.entry(prefix + name) !== undefined),
  );
  if (!isKept) return undefined;
  const cch = columnsOf(sections, 'cch.', CCH_COLUMNS);
  const road = columnsOf(sections, 'road.', ROAD_COLUMNS);
  checkLengths(sections, cch, road);
  const vertexCount = cch.parent.length;
  const arcCount = road.inputTail.length - road.copyOf.length - road.turnFrom.length;
  const copies = copiesByArc({ arcCount, copyOf: road.copyOf });
  return { ...cch, ...treeShape(cch.parent), vertexCount, roads: { ...road, vertexCount, arcCount, copies } };
}

function columnsOf<T extends Table>(sections: Sections, prefix: string, table: T): ColumnsOf<T> {
  const columns: Record<string, SectionArray> = {};
  for (const [name, { type }] of Object.entries(table)) {
    const view = sections.view(prefix + name, type);
    if (view === undefined)
      throw refusal(`section ${prefix}${name} is missing or of another type, wanted ${type}: import the map again`);
    columns[name] = view;
  }
  return columns as ColumnsOf<T>;
}

function checkLengths(
  sections: Sections,
  cch: ColumnsOf<typeof CCH_COLUMNS>,
  road: ColumnsOf<typeof ROAD_COLUMNS>,
): void {
  const [copies, turns] = [road.copyOf.length, road.turnFrom.length];
  const counts = new Map<string, number>([
    ['vertex', cch.parent.length],
    ['up', cch.head.length],
    ['placed', cch.inputArc.length],
    ['triangle', cch.target.length],
    ['copy', copies],
    ['turn', turns],
    ['input', (sections.entry('head')?.length ?? cch.cchArc.length - copies - turns) + copies + turns],
  ]);
  for (const [prefix, table] of TABLES) {
    for (const [name, { per }] of Object.entries(table)) {
      const count = counts.get(per.replace('+1', '').replace('2·', '')) ?? 0;
      const wanted = per.startsWith('2·') ? 2 * count : count + (per.endsWith('+1') ? 1 : 0);
      const seen = sections.entry(prefix + name)?.length;
      if (seen !== wanted) throw refusal(`section ${prefix}${name} has ${seen} elements, wanted ${wanted}`);
    }
  }
  checkEnd('firstUp', cch.firstUp, cch.head.length);
  checkEnd('firstInput', cch.firstInput, cch.inputArc.length);
  checkEnd('firstTarget', cch.firstTarget, cch.target.length);
  checkEnd('firstLower', cch.firstLower, cch.target.length);
}

function checkEnd(name: string, offsets: Uint32Array, wanted: number): void {
  const seen = offsets[offsets.length - 1];
  if (seen !== wanted) throw refusal(`section cch.${name} ends with ${seen}, wanted ${wanted}`);
}

const refusal = (message: string): RuncardError => new RuncardError('NETWORK_FILE_REFUSED', message);
