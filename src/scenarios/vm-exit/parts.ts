/** One exit taken apart: what the processor does, and what the software does, as far as sources tell them apart. */
import { costOfExit, type ExitCost } from '../../model/exits/cost.ts';
import type { ExitReason } from '../../model/exits/reason.ts';
import { at, type Constant, type CostLevel } from '../../model/platforms/constant.ts';
import { findPlatform } from '../../model/platforms/index.ts';
import { lookUp, type Platform } from '../../model/platforms/platform.ts';
import type { Way } from './ways.ts';

/** What is done in a part. `whole`: a source that does not take the exit apart. */
export type PartKind =
  | 'guest'
  | 'inCode'
  | 'callout'
  | 'bounce'
  | 'whole'
  | 'save'
  | 'record'
  | 'fetch'
  | 'decode'
  | 'handle'
  | 'beyond'
  | 'inner'
  | 'load';

/** How deep the processor is: in the guest, in the monitor, in whom the monitor asks. */
export type Depth = 0 | 1 | 2;

export interface Part {
  readonly kind: PartKind;
  /** Whole cycles, at least 0. */
  readonly cycles: number;
  readonly depth: Depth;
}

/** An exit in parts that add up to `total`, or the sentence that says why there is none. */
export type Anatomy =
  | {
      readonly kind: 'known';
      readonly parts: readonly Part[];
      readonly total: number;
      /** More exits that happen inside it: an inner monitor's own. null: there are some, and nobody counted. */
      readonly more: number | null;
      readonly basis: ExitCost['basis'];
      readonly measuredOn: string;
      readonly constants: readonly Constant[];
    }
  | { readonly kind: 'unknown'; readonly said: string };

/** The anatomy of one exit; `reason` null is one at which nothing is done. */
export function anatomyOf(reason: ExitReason | null, way: Way, level: CostLevel): Anatomy {
  const { monitor, platform } = way;
  if (reason === null) return emptyExit(way, level);
  const cost = costOfExit({ reason, monitor, platform, level });
  if (cost.kind === 'unknown') return cost;
  const { total, basis, measuredOn } = cost;
  const base = { kind: 'known', total, basis, measuredOn } as const;
  const one = (kind: PartKind, depth: Depth): Anatomy => ({
    ...base,
    parts: [{ kind, cycles: total, depth }],
    more: 0,
    constants: cost.constants,
  });
  switch (cost.mechanism) {
    case 'none':
      return one('guest', 0);
    case 'inCache':
      return one('inCode', 0);
    case 'callout':
      return one('callout', 1);
    case 'paravirtual':
      return one('bounce', 1);
    case 'hardware':
    case 'nested':
      if (cost.hardware === null || cost.software === null) return one('whole', 1);
      return { ...base, ...withHardware(reason, way, level, cost, cost.hardware) };
  }
}

function emptyExit({ monitor, platform }: Way, level: CostLevel): Anatomy {
  const found = lookUp(platform, 'vm-round-trip');
  const uses = !['native', 'vmware-translation', 'xen-paravirtual'].includes(monitor);
  if (found.kind === 'missing' || !uses || /-in-/.test(monitor)) {
    const said = `Nothing to show: ${platform.name} has no measured exit of the processor’s own for this way.`;
    return { kind: 'unknown', said };
  }
  const total = at(found.constant, level);
  return {
    ...{ kind: 'known', total, more: 0, basis: 'measured', measuredOn: platform.id },
    parts: roundTrip(total, platform),
    constants: [found.constant],
  };
}

/** A round trip's two ways: in the proportion in which they were measured there, else halves. */
function roundTrip(cycles: number, platform: Platform, between: readonly Part[] = []): Part[] {
  const entry = own(platform, 'vm-entry')?.value ?? 1;
  const exit = own(platform, 'fault-exit')?.value ?? 1;
  const save = Math.round((cycles * exit) / (exit + entry));
  return [
    { kind: 'save', cycles: save, depth: 1 },
    ...between,
    { kind: 'load', cycles: cycles - save, depth: 0 },
  ];
}

const own = (platform: Platform, id: string): Constant | undefined =>
  platform.constants.find((one) => one.id === id);

interface Split {
  readonly parts: readonly Part[];
  readonly constants: readonly Constant[];
  /** None where left out. */
  readonly more?: number | null;
}

function withHardware(
  reason: ExitReason,
  way: Way,
  level: CostLevel,
  cost: ExitCost,
  hardware: number,
) {
  const software = cost.total - hardware;
  const split =
    cost.mechanism === 'nested'
      ? innerWork(reason, way, software)
      : (beyondWork(reason, way, level, software) ?? softwareParts(cost, way, software));
  return {
    parts: roundTrip(hardware, way.platform, split.parts),
    more: split.more === undefined ? 0 : split.more,
    constants: [...cost.constants, ...split.constants],
  };
}

/** Both monitors' work, and the inner one's own exits, of which only one study counted. */
function innerWork(reason: ExitReason, { monitor, platform }: Way, software: number): Split {
  const counted =
    reason === 'portAccess' && monitor === 'kvm-in-kvm'
      ? own(platform, 'exits-of-a-reflected-one')
      : undefined;
  const parts: readonly Part[] = [{ kind: 'inner', cycles: software, depth: 1 }];
  return { parts, constants: counted ? [counted] : [], more: counted ? counted.value : null };
}

/** What passing the exit on adds: to a process, as the difference to one that the kernel answers. */
function beyondWork(
  reason: ExitReason,
  { monitor, platform }: Way,
  level: CostLevel,
  software: number,
): Split | null {
  if (reason !== 'deviceAccessForwarded') return null;
  const inKernel = costOfExit({ reason: 'deviceAccess', monitor, platform, level });
  const kept = inKernel.kind === 'known' ? Math.min(inKernel.software ?? 0, software) : 0;
  const beyond: Part = { kind: 'beyond', cycles: software - kept, depth: 2 };
  const handle: Part = { kind: 'handle', cycles: kept, depth: 1 };
  return {
    parts: kept > 0 ? [handle, beyond] : [beyond],
    constants: inKernel.kind === 'known' ? inKernel.constants.slice(1) : [],
  };
}

/** Reading the record, fetching and decoding the instruction, and the rest, where they were measured apart. */
function softwareParts(cost: ExitCost, way: Way, software: number): Split {
  const measured = findPlatform(cost.measuredOn);
  const from = (id: string) => (measured ? own(measured, id) : undefined);
  const [read, reads] = [from('record-read'), from('record-reads-an-exit')];
  const before: Part[] = [];
  const constants: Constant[] = [];
  if (read && reads) {
    before.push({ kind: 'record', cycles: read.value * reads.value, depth: 1 });
    constants.push(read, reads);
  }
  const [fetched, plain] = [from('instruction-fetch'), from('interrupt-end-qualified')];
  const decoded = from('interrupt-end-decoded');
  if (way.monitor === 'xen-decoding' && fetched && plain && decoded) {
    const decode = decoded.value - plain.value - fetched.value;
    before.push({ kind: 'fetch', cycles: fetched.value, depth: 1 });
    before.push({ kind: 'decode', cycles: decode, depth: 1 });
    constants.push(fetched, plain);
  }
  const known = before.reduce((sum, part) => sum + part.cycles, 0);
  const rest: Part = { kind: 'handle', cycles: Math.max(0, software - known), depth: 1 };
  return known <= software
    ? { parts: [...before, rest], constants }
    : { parts: [{ ...rest, cycles: software }], constants: [] };
}
