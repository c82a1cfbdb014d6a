import type { Network } from '../../src/map/network.ts';
import type { OsmMember, OsmSource } from '../../src/map/osm/source.ts';
import { drawNetwork } from '../../src/testing/draw-network.ts';
import { osmSource } from '../../src/testing/osm-from-arrays.ts';
import { tags } from './osm/tags.ts';

/**
 * An OSM source drawn in letters, 100 m a character: every letter of the map is a node, whose id is its character code. Ways are
 * strings of letters with their tags, their ids count from 1; relations name ways by their letters: 'from=ABC via=C to=CD'.
 */
export interface OsmDrawing {
  readonly map: string;
  readonly ways: Readonly<Record<string, string>>;
  readonly nodes?: Readonly<Record<string, string>>;
  readonly relations?: readonly { readonly members: string; readonly tags: string }[];
  /** Nodes that ways refer to and the source lacks. */
  readonly missing?: string;
}

export interface DrawnOsm {
  readonly source: OsmSource;
  /** Pieces in letters from tail to head; at a barrier piece the letter comes twice. */
  pieces(network: Network): string[];
  /** 'AB>BC' for a restriction from piece AB to BC, 'AB>BX>XC' with a via piece; only-restrictions with an exclamation mark. */
  restrictions(network: Network): string[];
  wayId(letters: string): number;
  place(letter: string): { lat: number; lon: number };
}

export function drawOsm({ map, ways, nodes = {}, relations = [], missing = '' }: OsmDrawing): DrawnOsm {
  const letters = [...new Set(map.replaceAll(/[^A-Za-z0-9]/g, ''))];
  const places = drawNetwork({ map, ways: {} });
  const wayKeys = Object.keys(ways);
  const wayId = (key: string): number => wayKeys.indexOf(key) + 1;
  const source = osmSource({
    nodes: letters
      .filter((letter) => !missing.includes(letter))
      .map((letter) => ({
        id: letter.charCodeAt(0),
        ...places.latLon(letter),
        ...(nodes[letter] === undefined ? {} : { tags: tags(nodes[letter]) }),
      })),
    ways: wayKeys.map((key) => ({
      id: wayId(key),
      nodeIds: [...lettersOf(key)].map((letter) => letter.charCodeAt(0)),
      tags: tags(ways[key]),
    })),
    relations: relations.map((relation, i) => ({
      id: i + 1,
      tags: tags(relation.tags),
      members: relation.members.split(' ').map((member): OsmMember => {
        const [role, key] = member.split('=');
        if (key in ways) return { type: 'way', id: wayId(key), role };
        return key.length === 1 ? { type: 'node', id: key.charCodeAt(0), role } : { type: 'way', id: 999, role };
      }),
    })),
  });
  const letterAt = new Map(
    letters.map((letter) => {
      const { lat, lon } = places.latLon(letter);
      return [`${Math.round(lon * 1e7)} ${Math.round(lat * 1e7)}`, letter];
    }),
  );
  const pieces = (network: Network): string[] => {
    const { head, junctionLonE7, junctionLatE7, firstShape, shapeLonE7, shapeLatE7 } = network;
    const atJunction = (j: number) => letterAt.get(`${junctionLonE7[j]} ${junctionLatE7[j]}`);
    return Array.from({ length: network.pieceCount }, (_, piece) => {
      let text = `${atJunction(head[2 * piece + 1])}`;
      for (let s = firstShape[piece]; s < firstShape[piece + 1]; s++) {
        text += letterAt.get(`${shapeLonE7[s]} ${shapeLatE7[s]}`);
      }
      return text + atJunction(head[2 * piece]);
    });
  };
  const restrictions = (network: Network): string[] => {
    const names = pieces(network);
    return Array.from(network.restrictionKind, (kind, r) => {
      const via = network.restrictionVia.subarray(network.restrictionFirstVia[r], network.restrictionFirstVia[r + 1]);
      const chain = [network.restrictionFromPiece[r], ...via, network.restrictionToPiece[r]];
      return chain.map((piece) => names[piece]).join('>') + (kind === 1 ? '!' : '');
    });
  };
  return { source, pieces, restrictions, wayId, place: (letter) => places.latLon(letter) };
}

/** 'AB#2' is a second way AB. */
const lettersOf = (key: string): string => key.replace(/#.*/, '');
