import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DescMessage } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import { METHODS } from '@runcard/protocol';
import { describe, expect, it } from 'vitest';
import { generate } from '../scripts/generate.ts';

/** As the contract lists them: fixed for ever, only to be added to. */
const SERVICES: Record<string, string> = {
  DispatchService: 'RecommendUnits, Dispatch, UpdateIncident, CloseIncident, PlanAssignments, PlanMoveUps, ExplainUnit',
  FleetService: 'UpsertStations, UpsertUnits, UpsertCommunityPoints, ReportPositions, SetUnitStatus, ListUnits',
  WaterService: 'UpsertWaterSources, SetWaterStatus, NearestWater',
  TrafficService: 'ApplyTraffic, ListTraffic',
  IntakeService: 'ReportCall, ListIncidents, LinkCalls, SplitCall',
  CoverageService: 'UpsertAreas, GetCoverage, GetReach',
};
const REQUEST = `requestId incident.id incident.location.lat incident.location.lon incident.type incident.facilityClass
  incident.alarmLevel incident.floors incident.floorAreaM2 incident.peopleTrapped incident.premiseId requirements.capability
  requirements.count requiredFlowLpm options.alternatives options.includeGeometry options.deadlineMs options.excludeUnitIds`;
const ANSWER = `units.unitId units.stationId units.slot units.capability units.eta.availableInMs units.eta.turnoutMs units.eta.driveMs
  units.eta.setupMs units.eta.totalMs units.eta.totalP90Ms units.staging.lat units.staging.lon units.staging.walkDistanceM
  units.staging.reason units.route.lengthM units.route.polyline units.route.contraflowM units.route.warnings water.sources.sourceId
  water.sources.kind water.sources.flowLpm water.sources.hoseM water.sources.readyInMs water.requiredFlowLpm water.suppliedFlowLpm
  water.shuttle water.shortfallLpm community.id community.kind community.walkMs shortfalls.capability shortfalls.missing
  shortfalls.reason notChosen.unitId notChosen.reason notChosen.wouldArriveInMs coverage degraded warnings epochs.network
  epochs.traffic epochs.fleet computeUs`;
const TYPES = `STRUCTURE_FIRE, VEHICLE_FIRE, OUTDOOR_FIRE, ELECTRICAL_FIRE, ALARM, RESCUE, TRAFFIC_RESCUE, FLOOD_RESCUE, HAZMAT, OTHER`;
const CLASSES = `HOUSE, SHOP_HOUSE, MINI_APARTMENT, BOARDING_HOUSE, APARTMENT_TOWER, OLD_HOUSING_BLOCK, MARKET, KARAOKE, WORKSHOP,
  WAREHOUSE, SCHOOL, HOSPITAL, OFFICE, OTHER`;

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** Every path of a message in JSON names, lists left out of the notation. */
function paths(schema: DescMessage, prefix = ''): string[] {
  return schema.fields.flatMap((field) => {
    const path = prefix + field.jsonName;
    return field.message === undefined ? [path] : [path, ...paths(field.message, `${path}.`)];
  });
}

function messagesBelow(schema: DescMessage, seen = new Set<DescMessage>()): Set<DescMessage> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  for (const field of schema.fields) if (field.message !== undefined) messagesBelow(field.message, seen);
  return seen;
}

describe('The contract', () => {
  it('has these services and methods', () => {
    const seen: Record<string, string[]> = {};
    for (const [key, method] of Object.entries(METHODS)) {
      expect(method.name).toBe(key);
      const service = method.service.replace('runcard.v1.', '');
      seen[service] = [...(seen[service] ?? []), method.name];
      expect(method.path).toBe(`/runcard.v1.${service}/${method.name}`);
    }
    expect(seen).toEqual(Object.fromEntries(Object.entries(SERVICES).map(([service, list]) => [service, words(list)])));
  });

  it('has these JSON names in RecommendUnits', () => {
    const { request, response } = METHODS.RecommendUnits;
    expect(paths(request.schema)).toEqual(expect.arrayContaining(words(REQUEST)));
    expect(paths(response.schema)).toEqual(expect.arrayContaining(words(ANSWER)));
  });

  it('has these incident types and facility classes', () => {
    const incident = METHODS.RecommendUnits.request.schema.field['incident'].message;
    const names = (field: string) => incident?.field[field].enum?.values.map((value) => value.name);
    expect(names('type')).toEqual(['UNSPECIFIED', ...words(TYPES)]);
    expect(names('facilityClass')).toEqual(['UNSPECIFIED', ...words(CLASSES)]);
  });

  it('limits each method as the issue says', () => {
    const kib = (name: keyof typeof METHODS) => METHODS[name].limits.bytesMax / 1024;
    for (const name of ['RecommendUnits', 'Dispatch', 'SetUnitStatus', 'SetWaterStatus'] as const) {
      expect([kib(name), METHODS[name].limits.fieldsMax]).toEqual([64, 2_000]);
    }
    expect(kib('ReportPositions')).toBe(256);
    const bulk = Object.values(METHODS).filter(({ name }) => name.startsWith('Upsert') || name === 'ApplyTraffic');
    expect(bulk.map(({ limits }) => [limits.bytesMax, limits.fieldsMax])).toEqual(Array(6).fill([4_194_304, 200_000]));
    expect(Object.values(METHODS).every(({ limits }) => limits.depthMax === 16)).toBe(true);
  });

  it('uses 64 bits for instants only, and 32 bits or a double for other numbers', () => {
    for (const { request, response } of Object.values(METHODS)) {
      for (const schema of [...messagesBelow(request.schema), ...messagesBelow(response.schema)]) {
        for (const field of schema.fields) {
          const is64 = field.scalar === ScalarType.INT64;
          // The one instant whose name the tactics fix.
          const isInstant = field.jsonName.endsWith('UnixMs') || field.jsonName === 'reportedAtMs';
          expect([field.toString(), is64]).toEqual([field.toString(), isInstant]);
          expect([1, 3, 5, 8, 9, 13, undefined]).toContain(field.scalar);
        }
      }
    }
  });
});

describe('Generated code', () => {
  const packageFolder = join(import.meta.dirname, '..');

  it('is what the .proto files give', () => {
    const folder = mkdtempSync(join(tmpdir(), 'runcard-stale-'));
    try {
      generate(folder);
      const list = (root: string) =>
        readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const contents = (root: string) =>
        Object.fromEntries(
          list(root).map((entry) => {
            const path = join(entry.parentPath, entry.name);
            return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
          }),
        );
      const fresh = contents(folder);
      const committed = contents(join(packageFolder, 'src/gen'));
      expect(Object.keys(committed).sort()).toEqual(Object.keys(fresh).sort());
      const stale = Object.keys(fresh).filter((name) => fresh[name] !== committed[name]);
      expect(stale, 'stale: run `npm run protocol` and commit src/gen').toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('comes from .proto files that buf lint finds clean, with a comment on every element', () => {
    const bin = join(packageFolder, '../../node_modules/.bin');
    const lint = () =>
      execFileSync(join(bin, 'buf'), ['lint'], {
        cwd: packageFolder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
      });
    expect(lint()).toBe('');
    expect(readFileSync(join(packageFolder, 'buf.yaml'), 'utf8')).toMatch(/- STANDARD\n\s+- COMMENTS/);
  });
});
