import { assert } from '../core/assert.ts';
import { isRoad, roadArcsFrom, startsAt } from './expansion.ts';
import { type Network, RestrictionKind } from './network.ts';

/**
 * Turn restrictions as sequences of arcs that may not be driven in full, and what must be remembered of the way so far to know when
 * one would be (the automaton of Aho and Corasick, 1975, with arcs for letters).
 *
 *     no f→v→t        f──►●──v──►●──t──►        `f v t` is forbidden. Who came by f remembers `f v` on v: a context. Who came to v
 *                         │      └──x──►        from elsewhere remembers nothing, and may turn into t.
 *     only f→v→t      `f` then anything but v, and `f v` then anything but t, are forbidden: the sign stands at the end of f.
 *
 * A context of one arc is the arc itself. Longer ones are kept here; the road graph gives each a copy of its last arc.
 */
export interface ForbiddenPaths {
  /** Arcs driven one after the other, two or more of them. */
  readonly contexts: readonly (readonly number[])[];
  /** What driving on by `arc` does to whoever has driven `path`: an arc alone or one of the contexts. */
  step(path: readonly number[], arc: number): PathStep;
}

export interface PathStep {
  readonly isForbidden: boolean;
  /** What is remembered afterwards: index into `contexts`, or −1 for the arc alone. */
  readonly context: number;
}

/** Restrictions over more arcs than this do not occur; it bounds the work of a step. */
const PATH_ARCS_MAX = 64;

export function forbiddenPaths(network: Network): ForbiddenPaths {
  const forbidden = new Set<string>();
  const contexts: number[][] = [];
  const contextOf = new Map<string, number>();
  const starts = new Set<number>();
  const remember = (path: readonly number[]): void => {
    starts.add(path[0]);
    for (let length = 2; length <= path.length; length++) {
      const key = keyOf(path.slice(0, length));
      if (!contextOf.has(key)) contextOf.set(key, contexts.push(path.slice(0, length)) - 1);
    }
  };
  for (let r = 0; r < network.restrictionKind.length; r++) {
    for (const path of pathsOf(network, r)) {
      assert(path.length <= PATH_ARCS_MAX, `a restriction over at most ${PATH_ARCS_MAX} arcs`);
      for (const banned of network.restrictionKind[r] === RestrictionKind.ONLY ? allBut(network, path) : [path]) {
        forbidden.add(keyOf(banned));
        remember(banned.slice(0, -1));
      }
    }
  }
  const nothing: PathStep = { isForbidden: false, context: -1 };
  return {
    contexts,
    step(path, arc) {
      if (!path.some((driven) => starts.has(driven))) return nothing;
      let isForbidden = false;
      let context = -1;
      for (let first = 0; first < path.length; first++) {
        const key = keyOf([...path.slice(first), arc]);
        isForbidden ||= forbidden.has(key);
        if (context < 0) context = contextOf.get(key) ?? -1;
      }
      return { isForbidden, context };
    },
  };
}

const keyOf = (path: readonly number[]): string => path.join(',');

/** The restriction as arcs; a loop at its beginning or end is meant in both directions. Empty where a vehicle cannot drive it at all. */
function pathsOf(network: Network, r: number): number[][] {
  const {
    restrictionFromPiece,
    restrictionToPiece,
    restrictionViaJunction,
    restrictionFirstVia,
    restrictionVia,
    head,
  } = network;
  const from = bothArcs(restrictionFromPiece[r]).filter((arc) => head[arc] === restrictionViaJunction[r]);
  const via: number[] = [];
  let junction = restrictionViaJunction[r];
  for (let i = restrictionFirstVia[r]; i < restrictionFirstVia[r + 1]; i++) {
    const arc = bothArcs(restrictionVia[i]).find((candidate) => startsAt(network, candidate, junction));
    if (arc === undefined) return [];
    via.push(arc);
    junction = head[arc];
  }
  const to = bothArcs(restrictionToPiece[r]).filter((arc) => startsAt(network, arc, junction));
  const paths = from.flatMap((f) => to.map((t) => [f, ...via, t]));
  return paths.filter((path) => path.every((arc) => isRoad(network, arc >> 1)));
}

const bothArcs = (piece: number): number[] => [2 * piece, 2 * piece + 1];

/** Every way of leaving the path before its end. */
function allBut(network: Network, path: readonly number[]): number[][] {
  const banned: number[][] = [];
  for (let length = 1; length < path.length; length++) {
    for (const arc of roadArcsFrom(network, network.head[path[length - 1]])) {
      if (arc !== path[length]) banned.push([...path.slice(0, length), arc]);
    }
  }
  return banned;
}
