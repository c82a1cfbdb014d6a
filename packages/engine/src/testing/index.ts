export {
  type BarrierDrawing,
  type DrawnNetwork,
  drawNetwork,
  type NetworkDrawing,
  type PointDrawing,
  type WayDrawing,
} from './draw-network.ts';
export { type NetworkRows, networkOfRows, type PieceRow, rowsOfNetwork } from './network-rows.ts';
export {
  printNetwork,
  RANDOM_SHAPES,
  type RandomNetworkOptions,
  type RandomShape,
  randomNetwork,
} from './random-network.ts';
