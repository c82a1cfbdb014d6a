import { DropReason, type Drops } from './drops.ts';
import { waterBodyName } from './osm/point-rules.ts';
import { interpretRestriction } from './osm/restriction-rules.ts';
import type { OsmMember, OsmSource, OsmTags } from './osm/source.ts';

/** A turn restriction as the source names it: OSM ids of ways and of the via node, or of via ways in their order. */
export interface SourceRestriction {
  /** `RestrictionKind`. */
  readonly kind: number;
  readonly fromWay: number;
  readonly toWay: number;
  /** 0 when it runs via ways. */
  readonly viaNode: number;
  readonly viaWays: readonly number[];
}

/** A water body whose outline is put together from several ways. */
export interface SourceWaterArea {
  readonly name: string;
  readonly outerWays: readonly number[];
}

export interface CollectedRelations {
  readonly restrictions: readonly SourceRestriction[];
  readonly waterAreas: readonly SourceWaterArea[];
  /** Ways of the water areas' outlines. */
  readonly outlineWays: ReadonlySet<number>;
  /** Ways that restrictions name. */
  readonly restrictedWays: ReadonlySet<number>;
}

/** First pass. Relations stand last in a file and say which ways matter although their own tags do not. */
export async function collectRelations(source: OsmSource, drops: Drops): Promise<CollectedRelations> {
  const restrictions: SourceRestriction[] = [];
  const waterAreas: SourceWaterArea[] = [];
  await source.read({
    relation: (_id, members, tags) => {
      const verdict = interpretRestriction(tags);
      if (verdict !== null && 'dropped' in verdict) drops.add(verdict.dropped);
      else if (verdict !== null) addRestriction(verdict.restriction.kind, members, restrictions, drops);
      const name = isArea(tags) ? waterBodyName(tags) : null;
      if (name !== null) waterAreas.push({ name, outerWays: waysOf(members, OUTER_ROLES) });
    },
  });
  return {
    restrictions,
    waterAreas,
    outlineWays: new Set(waterAreas.flatMap((area) => area.outerWays)),
    restrictedWays: new Set(restrictions.flatMap(({ fromWay, toWay, viaWays }) => [fromWay, toWay, ...viaWays])),
  };
}

/** An empty role was usual before roles were, and means outer. */
const OUTER_ROLES: ReadonlySet<string> = new Set(['outer', '']);

function isArea(tags: OsmTags): boolean {
  const type = tags.get('type');
  return type === 'multipolygon' || type === 'boundary';
}

function waysOf(members: readonly OsmMember[], roles: ReadonlySet<string>): number[] {
  return members.filter((member) => member.type === 'way' && roles.has(member.role)).map((member) => member.id);
}

function addRestriction(kind: number, members: readonly OsmMember[], into: SourceRestriction[], drops: Drops): void {
  const from = waysOf(members, FROM);
  const to = waysOf(members, TO);
  const viaWays = waysOf(members, VIA);
  const viaNodes = members.filter((member) => member.type === 'node' && member.role === 'via');
  const isVia = viaWays.length > 0 ? viaNodes.length === 0 : viaNodes.length === 1;
  if (from.length === 0 || to.length === 0 || !isVia) {
    drops.add(DropReason.RESTRICTION_MEMBERS);
    return;
  }
  // no_entry names several from ways and no_exit several to ways: each pair is banned.
  for (const fromWay of from) {
    for (const toWay of to) into.push({ kind, fromWay, toWay, viaNode: viaNodes[0]?.id ?? 0, viaWays });
  }
}

const FROM: ReadonlySet<string> = new Set(['from']);
const TO: ReadonlySet<string> = new Set(['to']);
const VIA: ReadonlySet<string> = new Set(['via']);
