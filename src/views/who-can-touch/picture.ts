/**
 * The geometry of an attack: the machine's memory as one strip of pages, in order; attempts as arcs from
 * the attacker's pages, above the strip by instructions and calls, below it by the device.
 */
import { step } from '../../engine/units.ts';
import {
  hasDevice,
  LAYOUT,
  pageOfAttempt,
  PAGES,
  partitionOf,
  type Attempt,
} from '../../model/memory/attempts.ts';
import { HYPERVISOR } from '../../model/memory/ownership.ts';
import { answersOf, attemptNow, type TouchRun } from './run.ts';

/** Heights, px from the top. */
export const STRIP = { top: 62, height: 26, iommu: 120, device: 142, bottom: 156 } as const;

export interface PageCell {
  readonly page: number;
  readonly owner: number;
  /** Shared with somebody. */
  readonly shared: boolean;
}

/** The way of one attempt. x in pages from the left, y in px. */
export interface Arc {
  readonly attempt: number;
  readonly way: Attempt['way'];
  readonly d: string;
  readonly endX: number;
  readonly endY: number;
  /** Null while it is not decided. */
  readonly granted: boolean | null;
  /** It is after the attacker's own pages: no harm in that. */
  readonly own: boolean;
  /** The latest event is about it. */
  readonly now: boolean;
}

export interface TouchPicture {
  /** The partition that attacks. */
  readonly attacker: number;
  readonly cells: readonly PageCell[];
  /** The middle of the attacker's pages. */
  readonly from: number;
  readonly device: boolean;
  readonly iommu: boolean;
  readonly arcs: readonly Arc[];
}

/** The picture of a run after so many events. */
export function touchPictureOf(run: TouchRun, rows: number): TouchPicture {
  const { table, iommu, outcomes } = run.stateAt(step(rows));
  const { attacker } = run.params;
  const from = middleOf(partitionOf(attacker));
  const answers = answersOf(run, rows);
  const now = attemptNow(run, rows);
  const arcs = run.context.attempts.flatMap((attempt, index): readonly Arc[] => {
    const outcome = outcomes[index];
    if (!outcome || outcome.guard === 'noDevice') return [];
    const answer = answers[index] ?? null;
    const stopped = outcome.guard === 'iommu';
    const way = wayOf(attempt, pageOfAttempt(attacker, attempt), from, stopped);
    const granted = answer && answer.guard === null;
    const own = attempt.target === 'own' && attempt.way !== 'hypercall';
    return [{ attempt: index, way: attempt.way, ...way, granted, own, now: index === now }];
  });
  const cells = table.owner.map((owner, page) => ({
    ...{ page, owner, shared: table.shares.some((one) => one.page === page) },
  }));
  return { attacker: partitionOf(attacker), cells, from, device: hasDevice(attacker), iommu, arcs };
}

/** The middle of a partition's pages, in pages. */
export function middleOf(partition: number): number {
  const part = LAYOUT.find((one) => one.partition === partition);
  return part ? part.first + part.count / 2 : PAGES / 2;
}

function wayOf(
  attempt: Attempt,
  page: number,
  from: number,
  atIommu: boolean,
): Pick<Arc, 'd' | 'endX' | 'endY'> {
  const { top, height, iommu, device } = STRIP;
  switch (attempt.way) {
    case 'instructions':
      return arc(from, top, page + 0.5, top);
    // A call ends at the hypervisor: the two that there are, side by side.
    case 'hypercall':
      return arc(from, top, middleOf(HYPERVISOR) + (attempt.does === 'give' ? -0.55 : -0.1), top);
    case 'device': {
      const endX = atIommu ? from + (page + 0.5 - from) * 0.6 : page + 0.5;
      const endY = atIommu ? iommu : top + height;
      return { d: `M${from} ${device}L${endX.toFixed(2)} ${endY}`, endX, endY };
    }
  }
}

/** Higher the farther it goes; there is always something of it to see. */
function arc(x1: number, y1: number, x2: number, y2: number): Pick<Arc, 'd' | 'endX' | 'endY'> {
  const rise = 24 + (84 * Math.abs(x2 - x1)) / PAGES;
  const middle = ((x1 + x2) / 2).toFixed(2);
  const d = `M${x1} ${y1}Q${middle} ${(y1 - rise).toFixed(1)} ${x2.toFixed(2)} ${y2}`;
  return { d, endX: x2, endY: y2 };
}
