import type { InspectReport } from '@runcard/engine';

const count = (n: number): string => n.toLocaleString('en');

/** What `runcard inspect` shows a person: the same figures as `--json`. */
export function inspectText(report: InspectReport): string {
  const { largestDrivable: drivable, foot, network } = report;
  const rows: [string, string][] = [
    ['file', report.file],
    ['source', `${report.source}${report.date === '' ? '' : `, ${report.date}`}`],
    ['area', `west ${report.bbox[0]}, south ${report.bbox[1]}, east ${report.bbox[2]}, north ${report.bbox[3]}`],
    [
      'network',
      `${count(network.junctions)} junctions, ${count(network.pieces)} pieces, ${count(Math.round(network.km))} km`,
    ],
    [
      'largest drivable part',
      `${count(drivable.junctions)} junctions, ${count(drivable.pieces)} pieces (${count(drivable.oneWayPieces)} one-way), ${count(Math.round(drivable.km))} km`,
    ],
    [
      '',
      `${count(drivable.deadEnds)} dead ends, ${(drivable.stronglyConnectedShare * 100).toFixed(2)} % strongly connected`,
    ],
    ['on foot', `${count(foot.pieces)} pieces, ${count(Math.round(foot.km))} km`],
    ['turn restrictions', count(report.restrictions)],
    // A world file has its own; a newcomer must not take these for the fleet's.
    ['drawn in the map', `${count(report.hydrants)} hydrants, ${count(report.stations)} fire stations`],
  ];
  const dropped = Object.entries(report.dropped).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  rows.push(...dropped.map(([reason, n], i): [string, string] => [i === 0 ? 'left out' : '', `${count(n)} ${reason}`]));
  return rows.map(([name, text]) => `${name.padEnd(22)} ${text}`).join('\n');
}

export function importSummary(report: InspectReport): string {
  return `${inspectText(report)}\n\nwritten to ${report.file}`;
}
