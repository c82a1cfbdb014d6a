import { ROOMS, roomImports } from './rooms.ts';
import type { Finding, SourceFile } from './source-file.ts';

const START = '<!-- rooms: drawn by tools/tidy -->';
const END = '<!-- end of rooms -->';

/** The table in ARCHITECTURE.md, drawn from the imports as they are: `✓` imported today, `·` allowed and not used. */
export function drawRooms(files: readonly SourceFile[]): string {
  const real = roomImports(files);
  const rows = ROOMS.map((room) => {
    const used = real.get(room.name) ?? new Set();
    const cells = room.mayImport.map((name) => `${used.has(name) ? '✓' : '·'} ${name}`);
    return `| ${room.name} | ${cells.join(', ') || 'nothing'} |`;
  });
  return [START, '', '| room | may import (✓ does today, · does not yet) |', '|---|---|', ...rows, '', END].join('\n');
}

export function checkPicture(files: readonly SourceFile[], architecture: string): Finding[] {
  const wanted = drawRooms(files);
  if (architecture.includes(wanted)) return [];
  return [
    {
      path: 'ARCHITECTURE.md',
      line: 1,
      message: 'its table of rooms is not what the imports say: run `npm run tidy -- --write`.',
    },
  ];
}

export function writePicture(files: readonly SourceFile[], architecture: string): string {
  const start = architecture.indexOf(START);
  const end = architecture.indexOf(END);
  if (start < 0 || end < 0) throw new Error(`ARCHITECTURE.md lacks the lines ${START} and ${END}`);
  return architecture.slice(0, start) + drawRooms(files) + architecture.slice(end + END.length);
}
