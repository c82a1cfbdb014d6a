/** The Runcard API: its methods with types and limits, and the codec of both forms. */
export { decode, encode, type Format, type MessageType } from './codec.ts';
export { PROTOCOL_ERROR_CODES, ProtocolError, type ProtocolErrorCode } from './errors.ts';
/** Descriptors of the services, for Connect clients. */
export { CoverageService } from './gen/runcard/v1/coverage_pb.ts';
export { DispatchService } from './gen/runcard/v1/dispatch_pb.ts';
export { ErrorDetailSchema } from './gen/runcard/v1/errors_pb.ts';
export { FleetService } from './gen/runcard/v1/fleet_pb.ts';
export { IntakeService } from './gen/runcard/v1/intake_pb.ts';
export { TrafficService } from './gen/runcard/v1/traffic_pb.ts';
export { WaterService } from './gen/runcard/v1/water_pb.ts';
export {
  ERROR_DETAIL,
  METHODS,
  type Method,
  type MethodLimits,
  type MethodName,
  type RequestOf,
  type ResponseOf,
} from './methods.ts';
export type { Plain } from './plain.ts';
export { type ScanLimits, scanWire } from './wire-scan.ts';
