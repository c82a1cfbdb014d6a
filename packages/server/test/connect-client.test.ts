import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { CoverageService, DispatchService, ErrorDetailSchema, FleetService } from '@runcard/protocol';
import { listen, type RuncardServer } from '@runcard/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRE, NOW_MS, townServer } from './town.ts';

const STRUCTURE_FIRE = 1;
const incident = (id: string) => ({ id, location: FIRE, type: STRUCTURE_FIRE }) as const;

const failureOf = async (call: Promise<unknown>): Promise<ConnectError> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof ConnectError) return error;
    throw error;
  }
  throw new Error('the call was answered');
};

describe.each([
  ['binary', true],
  ['JSON', false],
])('A Connect client in %s', (_, useBinaryFormat) => {
  let server: RuncardServer;
  let baseUrl: string;
  beforeAll(async () => {
    server = townServer();
    baseUrl = await listen(server, { port: 0 });
  });
  afterAll(() => server.close());
  const transport = () => createConnectTransport({ baseUrl, httpVersion: '1.1', useBinaryFormat });

  it('gets a recommendation', async () => {
    const answer = await createClient(DispatchService, transport()).recommendUnits({
      requestId: 'q',
      incident: incident('I1'),
    });
    expect(answer.requestId).toBe('q');
    expect(answer.units[0]).toMatchObject({ unitId: 'P1', stationId: 'S', slot: 1 });
    expect(answer.epochs?.fleet).toBe(3);
  });

  it('gets instants as 64-bit numbers', async () => {
    const fleet = createClient(FleetService, transport());
    await fleet.reportPositions({
      reports: [{ unitId: 'P2', location: FIRE, atUnixMs: BigInt(NOW_MS), bearingDeg: 270 }],
    });
    const { units } = await fleet.listUnits({});
    expect(units.map((unit) => [unit.id, unit.position?.atUnixMs])).toEqual([
      ['P1', undefined],
      ['P2', BigInt(NOW_MS)],
    ]);
    // North is no "absent", in either form.
    const north = { unitId: 'P2', location: FIRE, atUnixMs: BigInt(NOW_MS + 1), bearingDeg: 0 };
    await fleet.reportPositions({ reports: [north] });
    const after = await fleet.listUnits({});
    expect([units, after.units].map((list) => list.map((unit) => unit.position?.bearingDeg))).toEqual([
      [undefined, 270],
      [undefined, 0],
    ]);
  });

  it('gets errors with their code and details', async () => {
    const error = await failureOf(
      createClient(DispatchService, transport()).recommendUnits({
        incident: { ...incident('I1'), location: { lat: FIRE.lon, lon: FIRE.lat } },
      }),
    );
    expect(error.code).toBe(Code.InvalidArgument);
    const [detail] = error.findDetails(ErrorDetailSchema);
    expect(detail).toMatchObject({ code: 'SWAPPED_LOCATION', field: 'incident.location', correctedLocation: FIRE });
  });

  it('gets the holder and a fresh recommendation with a conflict', async () => {
    const client = createClient(DispatchService, transport());
    const suffix = useBinaryFormat ? 'b' : 'j';
    await client.dispatch({ requestId: `d-${suffix}`, incident: incident(`I-${suffix}`), unitIds: ['P1'] });
    const error = await failureOf(
      client.dispatch({ requestId: `e-${suffix}`, incident: incident('J1'), unitIds: ['P1'] }),
    );
    expect(error.code).toBe(Code.Aborted);
    const [detail] = error.findDetails(ErrorDetailSchema);
    expect(detail.holderIncidentId).toBe(`I-${suffix}`);
    expect(detail.freshRecommendation?.units.map(({ unitId }) => unitId)).toEqual(['P2']);
    await client.closeIncident({ incidentId: `I-${suffix}` });
  });

  it('learns what is not delivered, and what does not exist', async () => {
    const error = await failureOf(createClient(CoverageService, transport()).getCoverage({}));
    expect(error.code).toBe(Code.Unimplemented);
    const elsewhere = createConnectTransport({ baseUrl: `${baseUrl}/v2`, httpVersion: '1.1', useBinaryFormat });
    expect((await failureOf(createClient(FleetService, elsewhere).listUnits({}))).code).toBe(Code.Unimplemented);
  });

  it('is answered within the time that it allows', async () => {
    const answer = await createClient(FleetService, transport()).listUnits({}, { timeoutMs: 5_000 });
    expect(answer.units).toHaveLength(2);
  });
});
