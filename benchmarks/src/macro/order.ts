import type { Effort, Row } from '../harness.ts';
import { measureFresh } from './fresh.ts';

const PROGRAM = new URL('./order-once.ts', import.meta.url);

/** Order and contraction of the network, each sample a process of its own; on two threads the same ranks. */
export async function measureOrder(
  networkPath: string,
  effort: Effort,
): Promise<{ readonly rows: readonly Row[]; readonly remarks: readonly string[] }> {
  const one = await measureFresh('routing.order', PROGRAM, [networkPath, '1'], effort.longProcesses);
  const two = await measureFresh('routing.order.2', PROGRAM, [networkPath, '2'], effort.longProcesses);
  const remark = ({ row, maxRssMb }: typeof one): string =>
    `${row.id}: at most ${Math.round(maxRssMb)} MB in its process, the network included`;
  return { rows: [one.row, two.row], remarks: [remark(one), remark(two)] };
}
