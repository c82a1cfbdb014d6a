import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBans } from './bans.ts';
import { checkPicture, writePicture } from './picture.ts';
import { checkRooms } from './rooms.ts';
import { checkSizes, type Ratchet } from './sizes.ts';
import { readSources } from './source-file.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const architecturePath = join(root, 'ARCHITECTURE.md');

const files = readSources(root);
if (process.argv.includes('--write'))
  writeFileSync(architecturePath, writePicture(files, readFileSync(architecturePath, 'utf8')));
const ratchet = JSON.parse(readFileSync(join(root, 'tools/tidy/ratchet.json'), 'utf8')) as Ratchet;
const findings = [
  ...checkRooms(files),
  ...checkBans(files),
  ...checkSizes(files, ratchet),
  ...checkPicture(files, readFileSync(architecturePath, 'utf8')),
];
for (const { path, line, message } of findings) console.log(`${path}:${line}: ${message}`);
console.log(`tidy: ${files.length} files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
