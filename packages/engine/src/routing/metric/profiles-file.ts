import { basename } from 'node:path';
import { jsonForm } from '../../core/json-form.ts';
import { readTextFile } from '../../core/whole-file.ts';
import type { VehicleProfile } from './profile.ts';
import { PROFILE_LIMITS, ProfilesSchema, profileOf } from './profile-schema.ts';
import { PROFILES } from './profiles.ts';

const form = jsonForm('INVALID_PROFILES', ProfilesSchema, PROFILE_LIMITS.charactersMax);

/**
 * A city's own vehicles from JSON text (docs/vehicles.md), in the file's order. To add to the shipped ones:
 * `[...PROFILES, ...parseProfiles(text, fileName)]`.
 * @throws RuncardError INVALID_PROFILES with the path inside the file, e.g. `profiles[2].turns.uTurnMs`
 */
export function parseProfiles(text: string, fileName: string): readonly VehicleProfile[] {
  const { profiles } = form.parse(text, fileName);
  const places = new Map<string, number>();
  for (const [i, { id }] of profiles.entries()) {
    const first = places.get(id);
    if (first !== undefined)
      throw form.refusal(
        fileName,
        `profiles[${i}].id`,
        `${id}, which is profiles[${first}] already`,
        'an id of its own',
      );
    places.set(id, i);
  }
  return profiles.map(profileOf);
}

/**
 * A city's kinds of vehicle beside the shipped ones, those with the same id in their place.
 * @throws RuncardError INVALID_PROFILES for more than a city may have in all
 */
export function besideShipped(own: readonly VehicleProfile[], fileName: string): readonly VehicleProfile[] {
  const byId = new Map(own.map((profile) => [profile.id, profile]));
  const shipped = PROFILES.map((profile) => byId.get(profile.id) ?? profile);
  const added = own.filter(({ id }) => !PROFILES.some((profile) => profile.id === id));
  const count = shipped.length + added.length;
  if (count > PROFILE_LIMITS.profilesMax)
    throw form.refusal(fileName, 'profiles', `${count} with the shipped ones`, `at most ${PROFILE_LIMITS.profilesMax}`);
  return [...shipped, ...added];
}

/** @throws RuncardError FILE_NOT_FOUND when it cannot be read, INVALID_PROFILES when it breaks the schema */
export async function readProfilesFile(path: string): Promise<readonly VehicleProfile[]> {
  return parseProfiles(await readTextFile(path, 'profiles file'), basename(path));
}
