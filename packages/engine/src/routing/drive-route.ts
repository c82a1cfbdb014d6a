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
  const parts = partsOf(network, route, from, to);
  const contraflowMm = sumMm(parts.filter((part) => (network.arcAccess[part.arc] & ArcAccess.CONTRAFLOW) !== 0));
  return {
    ms: route.ms,
    lengthM: Math.round(route.lengthMm / 1000),
    points: withPoints ? pointsOf(network, parts) : [],
    contraflowM: Math.round(contraflowMm / 1000),
    warnings: [...warningsOf(network, profile, parts, from, contraflowMm), ...turnWarnings(network, roads, route)],
  };
}

/** The used part of one arc's piece, by offsets from the piece's tail in driving order. */
interface Part {
  readonly arc: number;
  readonly piece: number;
  readonly fromMm: number;
  readonly toMm: number;
}

function partsOf(network: Network, { arcs }: Route, from: SnapCandidate, to: SnapCandidate): Part[] {
  return arcs.map((arc, i) => {
    const piece = arc >> 1;
    const lengthMm = network.pieceLengthMm[piece];
    const fromMm = i === 0 ? from.offsetMm : mmFromTail(lengthMm, arc, 0);
    const toMm = i === arcs.length - 1 ? to.offsetMm : mmFromTail(lengthMm, arc, lengthMm);
    return { arc, piece, fromMm, toMm };
  });
}

function sumMm(parts: readonly Part[]): number {
  return parts.reduce((mm, part) => mm + Math.abs(part.toMm - part.fromMm), 0);
}

function pointsOf(network: Network, parts: readonly Part[]): LatLon[] {
  const points: LatLon[] = [];
  for (const { piece, fromMm, toMm } of parts) addPointsBetween(points, network, piece, fromMm, toMm);
  return points;
}

function warningsOf(
  network: Network,
  profile: VehicleProfile,
  parts: readonly Part[],
  from: SnapCandidate,
  contraflowMm: number,
): GroundWarning[] {
  const warnings: GroundWarning[] = [];
  const warn = (code: string, message: string): void => {
    warnings.push({ code, message });
  };
  let flags = 0;
  for (const { piece } of parts) flags |= network.pieceFlags[piece];
  const flagged = (flag: number): Part[] =>
    (flags & flag) === 0 ? [] : parts.filter(({ piece }) => (network.pieceFlags[piece] & flag) !== 0);
  const named = (found: readonly Part[]): string =>
    namesOf(
      network,
      found.map(({ arc }) => arc),
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
  if (isPrivate.length > 0) warn('PRIVATE_ROAD', `${metres(sumMm(isPrivate))} on private ground${named(isPrivate)}`);
  const fords = flagged(PieceFlag.FORD);
  if (fords.length > 0) warn('FORD', `${fords.length} through water${named(fords)}`);
  const narrow = parts.filter(({ piece }) => isNarrowByInference(network, profile, piece));
  if (narrow.length > 0) {
    const leastCm = Math.min(...narrow.map(({ piece }) => network.pieceWidthCm[piece]));
    warn(
      'NARROW_INFERRED',
      `${metres(sumMm(narrow))} about ${leastCm} cm wide, not measured; ${neededWidthCm(profile)} cm needed${named(narrow)}`,
    );
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

function isNarrowByInference(network: Network, profile: VehicleProfile, piece: number): boolean {
  const source = network.pieceWidthSource[piece];
  const isInferred = source !== WidthSource.CORRECTED && source !== WidthSource.TAGGED;
  return isInferred && network.pieceWidthCm[piece] < neededWidthCm(profile) + NARROW_MARGIN_CM;
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
