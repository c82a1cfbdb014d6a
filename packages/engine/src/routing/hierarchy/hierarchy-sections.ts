import { RuncardError } from '../../core/errors.ts';
import type { SectionInput, Sections } from '../../core/sections.ts';
import { type Hierarchy, treeShape } from './hierarchy.ts';

/**
 * The sections of a hierarchy, kept behind those of its network in one file. `per` names what a section has elements for: `+1` marks
 * offset columns, whose last element is the length of what they point into; `2·` pairs. About 55 MB for Hanoi, 34 of them triangles:
 * reading and checking all of it takes 50 ms, building it from an order 170.
 */
const HIERARCHY_COLUMNS = {
  firstUp: 'vertex+1',
  parent: 'vertex',
  junctionOfRank: 'vertex',
  tail: 'up',
  head: 'up',
  firstInput: 'up+1',
  inputArc: 'input',
  firstTarget: 'vertex+1',
  target: 'triangle',
  firstLower: 'up+1',
  lower: '2·triangle',
  arcTailRank: 'arc',
  arcHeadRank: 'arc',
  cchArc: 'arc',
} as const satisfies Partial<Record<keyof Hierarchy, string>>;

type ColumnName = keyof typeof HIERARCHY_COLUMNS;
type Columns = Record<ColumnName, Uint32Array>;
const COLUMN_NAMES = Object.keys(HIERARCHY_COLUMNS) as readonly ColumnName[];
const PREFIX = 'cch.';

/** For `writeNetworkFile(network, path, more)`. Refers to the hierarchy's columns. */
export function hierarchySections(hierarchy: Hierarchy): SectionInput[] {
  return COLUMN_NAMES.map((name) => ({ name: PREFIX + name, data: hierarchy[name] }));
}

/**
 * The hierarchy kept beside a network, over the same buffer; `undefined` where none is kept. Copies nothing: what can be counted again
 * in a millisecond (levels, height) is. Checksums are the business of whoever opened the sections.
 */
export function openHierarchy(sections: Sections): Hierarchy | undefined {
  if (COLUMN_NAMES.every((name) => sections.entry(PREFIX + name) === undefined)) return undefined;
  const columns = {} as Columns;
  for (const name of COLUMN_NAMES) {
    const view = sections.view(PREFIX + name, 'u32');
    if (view === undefined) throw refusal(`section ${PREFIX}${name} is missing or of another type, wanted u32`);
    columns[name] = view;
  }
  checkLengths(columns, sections);
  return { ...columns, ...treeShape(columns.parent), vertexCount: columns.parent.length };
}

function checkLengths(columns: Columns, sections: Sections): void {
  const counts = new Map<string, number>([
    ['vertex', columns.parent.length],
    ['up', columns.head.length],
    ['input', columns.inputArc.length],
    ['triangle', columns.target.length],
    ['arc', sections.entry('head')?.length ?? columns.cchArc.length],
  ]);
  for (const name of COLUMN_NAMES) {
    const per = HIERARCHY_COLUMNS[name];
    const count = counts.get(per.replace('+1', '').replace('2·', '')) ?? 0;
    const wanted = per.startsWith('2·') ? 2 * count : count + (per.endsWith('+1') ? 1 : 0);
    if (columns[name].length !== wanted)
      throw refusal(`section ${PREFIX}${name} has ${columns[name].length} elements, wanted ${wanted}`);
  }
  checkEnd('firstUp', columns.firstUp, columns.head.length);
  checkEnd('firstInput', columns.firstInput, columns.inputArc.length);
  checkEnd('firstTarget', columns.firstTarget, columns.target.length);
  checkEnd('firstLower', columns.firstLower, columns.target.length);
}

function checkEnd(name: ColumnName, offsets: Uint32Array, wanted: number): void {
  const seen = offsets[offsets.length - 1];
  if (seen !== wanted) throw refusal(`section ${PREFIX}${name} ends with ${seen}, wanted ${wanted}`);
}

const refusal = (message: string): RuncardError => new RuncardError('NETWORK_FILE_REFUSED', message);
