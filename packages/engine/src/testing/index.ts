export {
  type BarrierDrawing,
  type DrawnNetwork,
  drawNetwork,
  type NetworkDrawing,
  type PointDrawing,
  type WayDrawing,
} from './draw-network.ts';
export { type NetworkRows, networkOfRows, type PieceRow, rowsOfNetwork } from './network-rows.ts';
export { type OsmNodeRow, type OsmRelationRow, type OsmRows, type OsmWayRow, osmSource } from './osm-from-arrays.ts';
export {
  printNetwork,
  RANDOM_SHAPES,
  type RandomNetworkOptions,
  type RandomShape,
  randomNetwork,
} from './random-network.ts';
export { withHierarchy } from './with-hierarchy.ts';
export { type PbfFileOptions, type PbfFileWriter, writePbf } from './write-pbf.ts';
