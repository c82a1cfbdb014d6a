export {
  type BarrierDrawing,
  type DrawnNetwork,
  drawNetwork,
  type NetworkDrawing,
  type PointDrawing,
  type WayDrawing,
} from './draw-network.ts';
export { type NetworkRows, networkOfRows, type PieceRow, rowsOfNetwork } from './network-rows.ts';
