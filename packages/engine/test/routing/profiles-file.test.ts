import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RuncardError } from '../../src/core/errors.ts';
import { PieceFlag, RoadClass } from '../../src/map/network.ts';
import { computeArcTimes } from '../../src/routing/metric/arc-times.ts';
import { PROFILE_LIMITS } from '../../src/routing/metric/profile-schema.ts';
import { HANOI_PROFILES, PROFILES } from '../../src/routing/metric/profiles.ts';
import { parseProfiles, readProfilesFile } from '../../src/routing/metric/profiles-file.ts';
import { freeFlowGround } from '../../src/routing/network-ground.ts';
import { drawNetwork } from '../../src/testing/index.ts';

const DOC = readFileSync(new URL('../../../../docs/vehicles.md', import.meta.url), 'utf8');
/** The example of the document: one entry, an Argo 8×8. */
const ARGO_TEXT = /```json\n([\s\S]*?)```/.exec(DOC)?.[1] ?? '';

const fileOf = (profiles: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ format: 'runcard-profiles', version: 1, name: 'Hà Nội', profiles, ...more });

type Draft = Record<string, unknown> & { profiles: Record<string, Record<string, unknown>>[] };
function changed(change: (file: Draft) => void): string {
  const file = JSON.parse(ARGO_TEXT) as Draft;
  change(file);
  return JSON.stringify(file);
}

function refusal(text: string): RuncardError {
  try {
    parseProfiles(text, 'vehicles.json');
  } catch (error) {
    if (error instanceof RuncardError) return error;
    throw error;
  }
  return expect.fail('not refused');
}

describe('a file of profiles', () => {
  it('can hold the shipped ones, and gives them back', () => {
    expect(parseProfiles(fileOf(HANOI_PROFILES), 'hanoi.json')).toEqual(PROFILES);
  });

  it('states speeds by tier, and by class where one differs', () => {
    const [argo] = parseProfiles(ARGO_TEXT, 'argo.json');
    const classes = [RoadClass.TRUNK, RoadClass.TRUNK_LINK, RoadClass.SERVICE, RoadClass.PATH, RoadClass.STEPS];
    expect(classes.map((roadClass) => argo?.speedKmh[roadClass])).toEqual([27, 27, 10, 15, 3]);
    expect(Object.keys(argo ?? {})).not.toContain('classSpeedKmh');
  });

  it('is read from a path, and refused by name where there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
    try {
      writeFileSync(join(folder, 'argo.json'), ARGO_TEXT);
      expect((await readProfilesFile(join(folder, 'argo.json'))).map(({ id }) => id)).toEqual(['argo']);
      writeFileSync(join(folder, 'bad.json'), '[]');
      await expect(readProfilesFile(join(folder, 'bad.json'))).rejects.toThrow('bad.json: ');
      await expect(readProfilesFile(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each<[string, string, string]>([
    ['no JSON', ARGO_TEXT.slice(0, 90), ''],
    ['another format', changed((f) => Object.assign(f, { format: 'runcard-plan' })), 'format'],
    ['a version to come', changed((f) => Object.assign(f, { version: 2 })), 'version'],
    ['no profile', changed((f) => Object.assign(f, { profiles: [] })), 'profiles'],
    ['a missing key', changed((f) => delete f.profiles[0]!['gateMs']), 'profiles[0].gateMs'],
    ['a missing time', changed((f) => delete f.profiles[0]!['turns']!['uTurnMs']), 'profiles[0].turns.uTurnMs'],
    ['a typo', changed((f) => Object.assign(f.profiles[0]!, { lenghtCm: 1 })), 'profiles[0].lenghtCm'],
    ['half a ms', changed((f) => Object.assign(f.profiles[0]!, { gateMs: 0.5 })), 'profiles[0].gateMs'],
    ['metres for cm', changed((f) => Object.assign(f.profiles[0]!, { widthCm: 2.5 })), 'profiles[0].widthCm'],
    [
      'no speed',
      changed((f) => Object.assign(f.profiles[0]!['speedKmh']!, { alley: 0 })),
      'profiles[0].speedKmh.alley',
    ],
    [
      'a factor for a share',
      changed((f) => Object.assign(f.profiles[0]!, { queueFactorMin: 85 })),
      'profiles[0].queueFactorMin',
    ],
    [
      'a class that there is not',
      changed((f) => Object.assign(f.profiles[0]!['classSpeedKmh']!, { HIGHWAY: 50 })),
      'profiles[0].classSpeedKmh.HIGHWAY',
    ],
    ['an id with a space', changed((f) => Object.assign(f.profiles[0]!, { id: 'argo 8' })), 'profiles[0].id'],
    ['an id twice', changed((f) => f.profiles.push(f.profiles[0]!)), 'profiles[1].id'],
    [
      'a profile too many',
      fileOf(Array.from({ length: PROFILE_LIMITS.profilesMax + 1 }, () => HANOI_PROFILES[0])),
      'profiles',
    ],
    ['a character too many', ARGO_TEXT.padEnd(PROFILE_LIMITS.charactersMax + 1), ''],
  ])('with %s is refused with the path inside it', (_what, text, path) => {
    const error = refusal(text);
    expect([error.code, error.field]).toEqual(['INVALID_PROFILES', path]);
    expect(error.message.startsWith(path === '' ? 'vehicles.json: seen' : `vehicles.json: ${path}: seen`)).toBe(true);
  });
});

describe('a vehicle that is one entry and no code', () => {
  /** The alley B–D is 210 cm wide: the Argo needs 165 + 40, the mini pumper 186 + 50. Round by C it is a street of 6 m. */
  const town = drawNetwork({
    gridM: 20,
    map: `
      A----B---------C
           |         |
           D---------E`,
    ways: {
      ABC: { class: 'tertiary' },
      CE: {},
      ED: {},
      BD: { widthCm: 210, flags: PieceFlag.ALLEY, lengthMm: 40_000 },
    },
  });
  const argo = parseProfiles(ARGO_TEXT, 'argo.json')[0]!;
  const ground = freeFlowGround(town.network, { profiles: [...PROFILES, argo] });

  it('goes through the alley that a larger one must go round', () => {
    const routed = (profileId: string) => {
      const [stop] = ground.stops(town.latLon('D'), profileId);
      return stop === undefined ? null : ground.route(profileId, town.latLon('A'), stop);
    };
    // A–B 100 m, B–D 40 m, B–C and E–D 200 m, C–E 40 m.
    expect(routed('argo')?.lengthM).toBe(140);
    expect(routed('mini-pumper')?.lengthM).toBe(100 + 200 + 40 + 200);
    // 100 m at 24 km/h, 40 m of alley at 10.
    const { arcMs } = computeArcTimes(town.network, argo);
    expect([arcMs[town.arc('A-B')], arcMs[town.arc('B-D')]]).toEqual([15_000, 14_400]);
  });
});
