import type { LatLon } from '../core/units.ts';
import { addPointsBetween } from '../map/geometry.ts';
import { ArcAccess, type Network, PieceFlag, WidthSource } from '../map/network.ts';
import type { SnapCandidate } from '../map/position.ts';
import type { RoadGraph } from '../map/road-graph.ts';
import { TurnFlag } from '../map/turn-columns.ts';
import { turnsOfWay } from '../map/way-turns.ts';
import type { DriveRoute, GroundWarning } from './ground.ts';
import { neededWidthCm } from './metric/arc-times.ts';
import type { VehicleProfile } from './metric/profile.ts';
import { mmFromTail } from './position-time.ts';
import type { Route } from './router.ts';

/** An inferred width that is wider than needed by less than this is worth a warning: half a parked motorbike's length. [S] */
export const NARROW_MARGIN_CM = 50;
/** A unit farther from its road than this is told so. */
export const SNAP_FAR_M = 150;

/** A router's way in words and points: geometry, what is against the law's grain, and what may hold the vehicle up. */
export function driveRoute(
  network: Network,
  roads: RoadGraph,
  profile: VehicleProfile,
  route: Route,
  from: SnapCandidate,
  to: SnapCandidate,
  withPoints = true,
): DriveRoute {
  const way = { network, arcs: route.arcs, from, to };
  const contraflowMm = sumMm(
    way,
    stretch(way, ({ arcAccess }, arc) => (arcAccess[arc] & ArcAccess.CONTRAFLOW) !== 0),
  );
  return {
    ms: route.ms,
    lengthM: Math.round(route.lengthMm / 1000),
    points: withPoints ? pointsOf(way) : [],
    contraflowM: Math.round(contraflowMm / 1000),
    warnings: [...warningsOf(way, profile, contraflowMm), ...turnWarnings(network, roads, route)],
  };
}

/** The arcs that are driven, the first from a position on and the last up to another. */
interface Way {
  readonly network: Network;
  readonly arcs: readonly number[];
  readonly from: SnapCandidate;
  readonly to: SnapCandidate;
}

/** What is driven of the piece of the i-th arc: its ends by their offsets from the piece's tail, in driving order. */
function drivenOf({ network, arcs, from, to }: Way, i: number): readonly [fromMm: number, toMm: number] {
  const arc = arcs[i];
  const lengthMm = network.pieceLengthMm[arc >> 1];
  const fromMm = i === 0 ? from.offsetMm : mmFromTail(lengthMm, arc, 0);
  const toMm = i === arcs.length - 1 ? to.offsetMm : mmFromTail(lengthMm, arc, lengthMm);
  return [fromMm, toMm];
}

/** Which arcs of the way, by their place in it. */
function stretch({ network, arcs }: Way, is: (network: Network, arc: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < arcs.length; i++) if (is(network, arcs[i])) found.push(i);
  return found;
}

function sumMm(way: Way, stretch: readonly number[]): number {
  return stretch.reduce((mm, i) => {
    const [fromMm, toMm] = drivenOf(way, i);
    return mm + Math.abs(toMm - fromMm);
  }, 0);
}

function pointsOf(way: Way): LatLon[] {
  const points: LatLon[] = [];
  for (const [i, arc] of way.arcs.entries()) addPointsBetween(points, way.network, arc >> 1, ...drivenOf(way, i));
  return points;
}

function warningsOf(way: Way, profile: VehicleProfile, contraflowMm: number): GroundWarning[] {
  const { network, arcs, from } = way;
  const { pieceFlags, pieceWidthCm } = network;
  const warnings: GroundWarning[] = [];
  const warn = (code: string, message: string): void => {
    warnings.push({ code, message });
  };
  let flags = 0;
  for (let i = 0; i < arcs.length; i++) flags |= pieceFlags[arcs[i] >> 1];
  const flagged = (flag: number): number[] =>
    (flags & flag) === 0 ? [] : stretch(way, (_, arc) => (pieceFlags[arc >> 1] & flag) !== 0);
  const named = (found: readonly number[]): string =>
    namesOf(
      network,
      found.map((i) => arcs[i]),
    );

  if (from.distanceMm > SNAP_FAR_M * 1000) {
    warn('SNAP_FAR', `starts ${Math.round(from.distanceMm / 1000)} m from the nearest road that it can use`);
  }
  if (contraflowMm > 0) warn('CONTRAFLOW', `${metres(contraflowMm)} against a one-way`);
  const gates = flagged(PieceFlag.GATE);
  if (gates.length > 0) {
    const allowedS = Math.round((gates.length * profile.gateMs) / 1000);
    warn('GATE', `${gates.length} to be opened, ${allowedS} s allowed for${named(gates)}`);
  }
  const isPrivate = flagged(PieceFlag.PRIVATE);
  if (isPrivate.length > 0)
    warn('PRIVATE_ROAD', `${metres(sumMm(way, isPrivate))} on private ground${named(isPrivate)}`);
  const fords = flagged(PieceFlag.FORD);
  if (fords.length > 0) warn('FORD', `${fords.length} through water${named(fords)}`);
  const neededCm = neededWidthCm(profile);
  const narrow = stretch(way, (_, arc) => isNarrowByInference(network, neededCm, arc >> 1));
  if (narrow.length > 0) {
    const leastCm = narrow.reduce((least, i) => Math.min(least, pieceWidthCm[arcs[i] >> 1]), Infinity);
    const about = `${metres(sumMm(way, narrow))} about ${leastCm} cm wide, not measured`;
    warn('NARROW_INFERRED', `${about}; ${neededCm} cm needed${named(narrow)}`);
  }
  return warnings;
}

/**
 * Turns against a ban, and turning round. At a plain junction, where no turn is modelled, a U-turn takes no time and nobody has asked
 * whether there is room for it: whoever reads the route is told.
 */
function turnWarnings(network: Network, roads: RoadGraph, { arcs }: Route): GroundWarning[] {
  const turns = turnsOfWay(roads, arcs);
  const banned: number[] = [];
  const back: number[] = [];
  let unchecked = 0;
  for (let i = 0; i < turns.length; i++) {
    if (turns[i] >= 0 && (roads.turnFlags[turns[i]] & TurnFlag.BANNED) !== 0) banned.push(arcs[i + 1]);
    if (arcs[i + 1] !== (arcs[i] ^ 1)) continue;
    back.push(arcs[i]);
    if (turns[i] < 0) unchecked++;
  }
  const warnings: GroundWarning[] = [];
  if (banned.length > 0)
    warnings.push({ code: 'TURN_BAN', message: `${banned.length} against a ban, into${namesOf(network, banned)}` });
  if (back.length > 0) {
    const room = unchecked === 0 ? '' : `, ${unchecked} where no room for it was looked for`;
    const message = `turns round ${back.length === 1 ? 'once' : `${back.length} times`}${room}${namesOf(network, back)}`;
    warnings.push({ code: 'U_TURN', message });
  }
  return warnings;
}

function isNarrowByInference(network: Network, neededCm: number, piece: number): boolean {
  if (network.pieceWidthCm[piece] >= neededCm + NARROW_MARGIN_CM) return false;
  const source = network.pieceWidthSource[piece];
  return source !== WidthSource.CORRECTED && source !== WidthSource.TAGGED;
}

const metres = (mm: number): string => `${Math.max(1, Math.round(mm / 1000))} m`;

/** ": Ngõ 12, Ngõ 14", at most three; empty where none has a name. */
function namesOf(network: Network, arcs: readonly number[]): string {
  const names = new Set(
    arcs.map((arc) => network.names.get(network.pieceName[arc >> 1])).filter((name) => name !== ''),
  );
  return names.size === 0 ? '' : `: ${[...names].slice(0, NAMES_MAX).join(', ')}`;
}

const NAMES_MAX = 3;
