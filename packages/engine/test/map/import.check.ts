import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedPath } from '../../../../tools/shared-data.ts';
import { buildNetwork } from '../../src/map/build-network.ts';
import { importOsm } from '../../src/map/import-osm.ts';
import { type InspectReport, inspectNetwork } from '../../src/map/inspect-network.ts';
import { JunctionFlag, PieceFlag } from '../../src/map/network.ts';
import { openPbf } from '../../src/map/osm/read-pbf.ts';
import { writeCountry } from './country-file.ts';

const HANOI = sharedPath('data/hanoi/hanoi.osm.pbf');
const HANOI_CORE = sharedPath('data/hanoi/hanoi-core-2026.osm.pbf');
const MONACO = sharedPath('data/osm-fixtures/monaco.osm.pbf');
const LIECHTENSTEIN = sharedPath('data/osm-fixtures/liechtenstein.osm.pbf');
const BAYREUTH = sharedPath('data/osm-fixtures/north-bayreuth.osm.pbf');

const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runcard-import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function importInChild(
  file: string,
  out: string,
): Promise<{ report: InspectReport; ms: number; maxRssMb: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@runcard/source', CHILD, file, out]);
  return JSON.parse(stdout);
}

async function inspect(path: string): Promise<InspectReport> {
  return inspectNetwork(await buildNetwork(await openPbf(path)), path);
}

/** Turn restrictions that the file holds: those kept and those dropped for a reason. */
function allRestrictions({ restrictions, dropped }: InspectReport): number {
  const reasons = Object.entries(dropped).filter(([reason]) => reason.startsWith('turn restriction'));
  return restrictions + reasons.reduce((sum, [, count]) => sum + count, 0);
}

const within = (got: number, wanted: number, share: number): void => {
  expect(Math.abs(got - wanted) / wanted, `${got}, wanted ${wanted}`).toBeLessThanOrEqual(share);
};

describe.skipIf(HANOI === undefined)('the extract of Hanoi', () => {
  it('imports in 20 s and 1.2 GB, and its drivable part has the figures that SOURCES.md counted', async () => {
    const { report, ms, maxRssMb } = await importInChild(HANOI as string, join(folder, 'hanoi.net'));
    const { largestDrivable } = report;
    within(largestDrivable.junctions, 215_014, 0.01);
    within(largestDrivable.pieces, 269_723, 0.01);
    within(largestDrivable.km, 25_687, 0.01);
    within(largestDrivable.oneWayPieces, 15_061, 0.01);
    within(largestDrivable.deadEnds, 58_184, 0.01);
    within(largestDrivable.stronglyConnectedShare, 0.9989, 0.001);
    expect(report.stations).toBe(2);
    expect(ms).toBeLessThanOrEqual(20_000);
    expect(maxRssMb).toBeLessThanOrEqual(1_200);
  });

  it('cut off in the middle leaves no file, not even aside', async () => {
    const cut = join(folder, 'cut.osm.pbf');
    copyFileSync(HANOI as string, cut);
    truncateSync(cut, Math.floor(statSync(cut).size / 2));
    const before = readdirSync(folder);
    await expect(importOsm(cut, { out: join(folder, 'cut.net') })).rejects.toMatchObject({ code: 'PBF_CORRUPT' });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('many times over, 300 MB with 30 million nodes that no road needs, imports in 4 GB', async () => {
    const country = join(folder, 'country.osm.pbf');
    const copies = 10;
    await writeCountry(HANOI as string, country, { copies, unreferencedNodes: 30_000_000, seed: 20261122 });
    expect(statSync(country).size).toBeGreaterThan(250e6);
    const { report, ms, maxRssMb } = await importInChild(country, join(folder, 'country.net'));
    const city = await inspect(HANOI as string);
    expect(report.network.pieces).toBe(copies * city.network.pieces);
    expect(report.network.junctions).toBe(copies * city.network.junctions);
    expect(report.largestDrivable).toEqual(city.largestDrivable);
    expect(maxRssMb).toBeLessThanOrEqual(4_096);
    process.stderr.write(`country: ${Math.round(statSync(country).size / 1e6)} MB in ${ms} ms and ${maxRssMb} MB\n`);
  });
});

describe.skipIf(HANOI_CORE === undefined)('true OSM of central Hanoi', () => {
  it('accounts for its 44 restrictions, 7 of them via ways', async () => {
    const report = await inspect(HANOI_CORE as string);
    expect(allRestrictions(report)).toBe(44);
    expect(report.hydrants).toBe(2);
    const network = await buildNetwork(await openPbf(HANOI_CORE as string));
    const { restrictionFirstVia: first, restrictionVia, pieceFlags } = network;
    const isRoad = (piece: number): boolean => (pieceFlags[piece] & PieceFlag.BARRIER) === 0;
    const vias = Array.from(network.restrictionKind, (_, r) => restrictionVia.subarray(first[r], first[r + 1]));
    // Of the 7, one is conditional (relation 16405060) and one leads to a way outside the extract (17448377).
    expect(vias.filter((via) => via.some(isRoad)).length).toBe(5);
    // Three junctions with a height restrictor on the node itself (1758633108, 10130533935, 10130533948) are passed by its pieces.
    expect(vias.filter((via) => via.length > 0 && !via.some(isRoad)).length).toBe(3);
  });

  it('marks where its roads cross the railway', async () => {
    const { junctionFlags, junctionOsmNodeId } = await buildNetwork(await openPbf(HANOI_CORE as string));
    const crossings = junctionOsmNodeId.filter((_, j) => (junctionFlags[j] & JunctionFlag.RAILS) !== 0);
    // Counted from the file by itself: 26 nodes that a road has in common with the 9 ways of railway=rail on the ground, and one tagged
    // railway=level_crossing off all rails. 18 more such tags lie on rails that no kept road crosses.
    expect(new Set(crossings).size).toBe(27);
  });

  it('stands its barriers in the roads', async () => {
    const network = await buildNetwork(await openPbf(HANOI_CORE as string));
    const isBarrier = (flags: number): boolean => (flags & PieceFlag.BARRIER) !== 0;
    const gates = network.pieceFlags.filter((flags) => isBarrier(flags) && (flags & PieceFlag.GATE) !== 0).length;
    const lowMax = Array.from(network.pieceFlags).filter(
      (flags, piece) => isBarrier(flags) && network.pieceMaxHeightCm[piece] > 0,
    ).length;
    // 107 gates in all, of which some stand in fences beside the roads; 4 height restrictors.
    expect(gates).toBeGreaterThan(20);
    expect(gates).toBeLessThanOrEqual(3 * 107);
    expect(lowMax).toBeGreaterThanOrEqual(1);
  });
});

describe.skipIf(MONACO === undefined)('Monaco', () => {
  it('has 27 restrictions and 3 fire stations', async () => {
    expect(await inspect(MONACO as string)).toMatchObject({ restrictions: 27, stations: 3 });
  });
});

describe.skipIf(LIECHTENSTEIN === undefined)('Liechtenstein', () => {
  it('has 6 fire stations', async () => {
    expect((await inspect(LIECHTENSTEIN as string)).stations).toBe(6);
  });
});

describe.skipIf(BAYREUTH === undefined)('North Bayreuth', () => {
  it('has 20 hydrants, 7 fire stations and accounts for 40 restrictions', async () => {
    const report = await inspect(BAYREUTH as string);
    expect(report).toMatchObject({ hydrants: 20, stations: 7 });
    expect(allRestrictions(report)).toBe(40);
  });
});
