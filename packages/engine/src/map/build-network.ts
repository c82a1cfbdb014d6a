import { E7 } from '../core/units.ts';
import { assembleNetwork } from './assemble-network.ts';
import { type CollectedRelations, collectRelations } from './collect-relations.ts';
import { type CollectedWays, collectWays } from './collect-ways.ts';
import { correctWays } from './correct-ways.ts';
import type { Corrections } from './corrections.ts';
import { createDrops, type Drops } from './drops.ts';
import { int32s, uint32s } from './growing-column.ts';
import { type LocatedNodes, type LocatedPoint, locateNodes } from './locate-nodes.ts';
import { JunctionFlag, type Network } from './network.ts';
import type { NetworkParts } from './network-parts.ts';
import type { OsmSource } from './osm/source.ts';
import { placeBarriers } from './place-barriers.ts';
import { resolveRestrictions } from './resolve-restrictions.ts';
import { type BoxE7, isInBox, type SplitWays, splitWays } from './split-ways.ts';
import { waterRings } from './water-rings.ts';

export interface BuildOptions {
  /** West, south, east, north in degrees: a piece stays when any of its points lies inside. */
  readonly bbox?: readonly [number, number, number, number] | undefined;
  readonly corrections?: readonly Corrections[] | undefined;
  /** `done` of `total`, which is absent where it is not known beforehand. */
  readonly onProgress?: ((step: string, done: number, total?: number) => void) | undefined;
}

/**
 * Builds the network in three passes over the source: relations, ways, then the nodes that they need. What is kept decides the
 * memory, not the size of the source.
 */
export async function buildNetwork(source: OsmSource, options: BuildOptions = {}): Promise<Network> {
  const { onProgress = () => undefined, corrections = [] } = options;
  const box = options.bbox?.map((degrees) => Math.round(degrees * E7)) as BoxE7 | undefined;
  const drops = createDrops();
  onProgress('relations', 0);
  const relations = await collectRelations(source, drops);
  onProgress('ways', 0);
  const ways = await collectWays(source, relations, drops);
  onProgress('ways', ways.count, ways.count);
  onProgress('nodes', 0);
  const nodes = await locateNodes(source, ways, (read) => onProgress('nodes', read));
  onProgress('pieces', 0);
  const split = splitWays(ways, nodes, box, drops);
  const reports = correctWays(ways, nodes, split, corrections);
  const barrierPieces = placeBarriers(split, nodes, ways.facts, drops);
  const restrictions = resolveRestrictions(relations, { ways, nodes, split, barrierPieces }, drops);
  const names = createNames();
  const parts: NetworkParts = {
    ...junctionColumns(split, nodes),
    ...pieceColumns(split, ways, names),
    ...restrictions,
    ...pointColumns(ways, nodes, box, names),
    ...waterColumns(relations, ways, nodes, { box, drops, names }),
    names: names.list,
    meta: {
      source: source.name,
      licence: source.licence,
      attribution: source.attribution,
      date: source.date,
      dropped: drops.counts(),
      corrections: reports,
    },
  };
  onProgress('index', 0);
  return assembleNetwork(parts);
}

interface Names {
  readonly list: string[];
  indexOf(name: string): number;
}

function createNames(): Names {
  const list = [''];
  const known = new Map([['', 0]]);
  const indexOf = (name: string): number => {
    const index = known.get(name);
    if (index !== undefined) return index;
    known.set(name, list.length);
    return list.push(name) - 1;
  };
  return { list, indexOf };
}

type JunctionColumns = 'junctionLonE7' | 'junctionLatE7' | 'junctionOsmNodeId' | 'junctionFlags';

function junctionColumns(
  { columns }: SplitWays,
  { table, isSignal, hasRails }: LocatedNodes,
): Pick<NetworkParts, JunctionColumns> {
  const rows = columns.junctionNodeRow.filled();
  const junctionLonE7 = new Int32Array(rows.length);
  const junctionLatE7 = new Int32Array(rows.length);
  const junctionOsmNodeId = new Float64Array(rows.length);
  const junctionFlags = new Uint8Array(rows.length);
  for (let j = 0; j < rows.length; j++) {
    junctionLonE7[j] = table.lonE7[rows[j]];
    junctionLatE7[j] = table.latE7[rows[j]];
    junctionOsmNodeId[j] = table.ids[rows[j]];
    junctionFlags[j] =
      (isSignal[rows[j]] === 1 ? JunctionFlag.SIGNAL : 0) | (hasRails[rows[j]] === 1 ? JunctionFlag.RAILS : 0);
  }
  return { junctionLonE7, junctionLatE7, junctionOsmNodeId, junctionFlags };
}

/** Spreads the facts that pieces share over the columns. */
function pieceColumns({ columns }: SplitWays, { facts }: CollectedWays, names: Names) {
  const factsRow = columns.factsRow.filled();
  const count = factsRow.length;
  const nameOfRow = Uint32Array.from(facts.rows, (row) => names.indexOf(row.name));
  const spread = {
    arcAccess: new Uint8Array(2 * count),
    pieceClass: new Uint8Array(count),
    pieceFlags: new Uint32Array(count),
    pieceSpeedKmh: new Uint8Array(count),
    pieceWidthCm: new Uint16Array(count),
    pieceWidthSource: new Uint8Array(count),
    pieceMaxHeightCm: new Uint16Array(count),
    pieceMaxWeightKg: new Uint32Array(count),
    pieceLayer: new Int8Array(count),
    pieceName: new Uint32Array(count),
  };
  for (let piece = 0; piece < count; piece++) {
    const row = facts.rows[factsRow[piece]];
    spread.arcAccess[2 * piece] = row.forwardAccess;
    spread.arcAccess[2 * piece + 1] = row.backwardAccess;
    spread.pieceClass[piece] = row.roadClass;
    spread.pieceFlags[piece] = row.flags;
    spread.pieceSpeedKmh[piece] = row.speedKmh;
    spread.pieceWidthCm[piece] = row.widthCm;
    spread.pieceWidthSource[piece] = row.widthSource;
    spread.pieceMaxHeightCm[piece] = row.maxHeightCm;
    spread.pieceMaxWeightKg[piece] = row.maxWeightKg;
    spread.pieceLayer[piece] = row.layer;
    spread.pieceName[piece] = nameOfRow[factsRow[piece]];
  }
  return {
    ...spread,
    head: columns.head.filled(),
    pieceLengthMm: columns.lengthMm.filled(),
    pieceOsmWayId: columns.wayId.filled(),
    pieceTagsKey: columns.tagsKey.filled(),
    firstShape: columns.firstShape.filled(),
    shapeLonE7: columns.shapeLonE7.filled(),
    shapeLatE7: columns.shapeLatE7.filled(),
  };
}

type PointColumns = 'pointKind' | 'pointLonE7' | 'pointLatE7' | 'pointName' | 'pointDetail' | 'pointOsmId';

function pointColumns(
  ways: CollectedWays,
  nodes: LocatedNodes,
  box: BoxE7 | undefined,
  names: Names,
): Pick<NetworkParts, PointColumns> {
  const all = [...nodes.points, ...areaPoints(ways, nodes)];
  const points = box === undefined ? all : all.filter((point) => isInBox(point.lonE7, point.latE7, box));
  return {
    pointKind: Uint8Array.from(points, (point) => point.facts.kind),
    pointLonE7: Int32Array.from(points, (point) => point.lonE7),
    pointLatE7: Int32Array.from(points, (point) => point.latE7),
    pointName: Uint32Array.from(points, (point) => names.indexOf(point.facts.name)),
    pointDetail: Uint32Array.from(points, (point) => names.indexOf(point.facts.detail)),
    pointOsmId: Float64Array.from(points, (point) => point.osmId),
  };
}

/** A station or tank drawn as a building stands in the middle of its corners. */
function areaPoints(ways: CollectedWays, { table, nodeRows }: LocatedNodes): LocatedPoint[] {
  const points: LocatedPoint[] = [];
  for (const [row, facts] of ways.points) {
    let [lon, lat, corners] = [0, 0, 0];
    for (let i = ways.firstRef[row] + 1; i < ways.firstRef[row + 1]; i++) {
      if (!table.isPlaced(nodeRows[i])) continue;
      lon += table.lonE7[nodeRows[i]];
      lat += table.latE7[nodeRows[i]];
      corners++;
    }
    if (corners === 0) continue;
    points.push({ osmId: ways.id[row], lonE7: Math.round(lon / corners), latE7: Math.round(lat / corners), facts });
  }
  return points;
}

interface WaterOptions {
  readonly box: BoxE7 | undefined;
  readonly drops: Drops;
  readonly names: Names;
}

type WaterColumns = 'waterName' | 'firstWaterPoint' | 'waterLonE7' | 'waterLatE7';

function waterColumns(
  relations: CollectedRelations,
  ways: CollectedWays,
  nodes: LocatedNodes,
  { box, drops, names }: WaterOptions,
): Pick<NetworkParts, WaterColumns> {
  const { lonE7, latE7 } = nodes.table;
  const waterName = uint32s();
  const firstWaterPoint = uint32s();
  const waterLonE7 = int32s();
  const waterLatE7 = int32s();
  firstWaterPoint.push(0);
  for (const { name, nodeRows } of waterRings(relations, ways, nodes, drops)) {
    if (box !== undefined && !nodeRows.some((row) => isInBox(lonE7[row], latE7[row], box))) continue;
    waterName.push(names.indexOf(name));
    for (const row of nodeRows) {
      waterLonE7.push(lonE7[row]);
      waterLatE7.push(latE7[row]);
    }
    firstWaterPoint.push(waterLonE7.length);
  }
  return {
    waterName: waterName.filled(),
    firstWaterPoint: firstWaterPoint.filled(),
    waterLonE7: waterLonE7.filled(),
    waterLatE7: waterLatE7.filled(),
  };
}
