/** Workloads as programs: flat steps that each of their threads goes through again and again. */
import type { Design } from '../../model/design.ts';
import { constantsInRole, isCostRole } from '../../model/host/cost-roles.ts';
import { guestDomains } from '../../model/host/crews.ts';
import type { Costs } from '../../model/host/costs.ts';
import type { Stretch } from '../../model/host/segments.ts';
import { rootOf } from '../../model/design.ts';
import type { AmountList } from './amounts.ts';
import { OP } from './codes.ts';
import type { FlowList } from './flows.ts';
import type { Amount } from './amounts.ts';
import type { RangeList } from './ranges.ts';
import type { EventCost, TransactionStep, Workload } from './workloads.ts';

/** Steps by index: what to do, and two numbers. */
export interface Steps {
  readonly op: Uint8Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Threads that go through one program. */
export interface ThreadGroup {
  readonly start: number;
  readonly threads: number;
  /** Times each thread goes through it; 0 without end. */
  readonly rounds: number;
  /** Before its first step, thread k waits k + 1 of so many ns; 0 for at once. */
  readonly staggerNs: number;
  /** Each thread belongs to one virtual processor. */
  readonly onEach: boolean;
}

/** Longest stretch of a guest's processor without a chance for another of its threads, ms. */
export const GUEST_QUANTUM_MS = 10;

/** Turns workloads into programs. */
export class ProgramList {
  private readonly rows: [op: number, first: number, second: number][] = [];
  private readonly design: Design;
  private readonly costs: Costs;
  private readonly clockMHz: number;
  private readonly amounts: AmountList;
  private readonly ranges: RangeList;
  private readonly flows: FlowList;
  private readonly timer: { readonly wake: Stretch; readonly kick: Stretch };

  constructor(parts: {
    design: Design;
    costs: Costs;
    clockMHz: number;
    amounts: AmountList;
    ranges: RangeList;
    flows: FlowList;
    timer: { readonly wake: Stretch; readonly kick: Stretch };
  }) {
    this.design = parts.design;
    this.costs = parts.costs;
    this.clockMHz = parts.clockMHz;
    this.amounts = parts.amounts;
    this.ranges = parts.ranges;
    this.flows = parts.flows;
    this.timer = parts.timer;
  }

  /** The program of a workload, and who goes through it, in a guest with so many virtual processors. */
  add(workload: Workload, virtualProcessors: number): ThreadGroup {
    const start = this.rows.length;
    const group = { start, rounds: 0, staggerNs: 0, onEach: false };
    switch (workload.kind) {
      case 'oltp':
        this.wait(workload.think);
        this.row(OP.begin);
        for (const step of workload.transaction) this.step(step);
        this.row(OP.end, start);
        return { ...group, threads: workload.clients };
      case 'requestResponse':
        this.row(OP.begin);
        this.wait(workload.outsideNs);
        this.request('receive', workload.requestBytes);
        this.cpu(workload.work ?? 0, this.events(workload.events));
        this.request('send', workload.responseBytes);
        this.row(OP.end, start);
        return { ...group, threads: workload.clients };
      case 'stream':
        this.row(OP.begin);
        if (workload.direction === 'receive') {
          this.wait(workload.outsideNs ?? 0);
          this.request('receive', workload.bytes);
        }
        this.cpu(workload.work ?? 0, this.events(workload.events));
        if (workload.direction === 'send') this.request('send', workload.bytes);
        this.row(OP.end, start);
        return { ...group, threads: workload.window };
      case 'blockIo':
        this.row(OP.begin);
        this.cpu(workload.work ?? 0, this.events(workload.events));
        this.request(workload.operation, workload.bytes ?? 4_096);
        this.row(OP.end, start);
        return { ...group, threads: workload.queueDepth };
      case 'cpuBound':
        return {
          ...group,
          ...this.cpuBound(workload.cycles ?? 0, start),
          threads: workload.threads,
        };
      case 'interactive':
        this.wait(workload.think);
        this.row(OP.begin);
        this.cpu(workload.burst, this.events(workload.events));
        this.row(OP.end, start);
        return { ...group, threads: workload.users };
      case 'eventStream':
        this.row(OP.begin);
        this.cpu(workload.cycles, this.events(workload.events));
        this.wait(workload.waitNs ?? 0);
        this.row(OP.end, start);
        return { ...group, threads: workload.threads ?? 1, rounds: workload.operations ?? 0 };
      case 'idleTick':
        return { ...group, ...this.tick(workload, virtualProcessors, start) };
    }
  }

  /** Everything added so far. */
  flat(): Steps {
    return {
      op: Uint8Array.from(this.rows, (row) => row[0]),
      first: Float64Array.from(this.rows, (row) => row[1]),
      second: Float64Array.from(this.rows, (row) => row[2]),
    };
  }

  private row(op: number, first = 0, second = 0): number {
    return this.rows.push([op, first, second]) - 1;
  }

  private wait(amount: Amount): void {
    if (amount !== 0) this.row(OP.wait, this.amounts.add(amount));
  }

  private cpu(amount: Amount, range = 0): void {
    if (amount !== 0 || range !== 0) this.row(OP.cpu, this.amounts.add(amount), range);
  }

  private request(kind: Parameters<FlowList['add']>[0], bytes: number): void {
    this.row(OP.request, this.flows.add(kind, bytes));
  }

  private step(step: TransactionStep): void {
    const start = this.rows.length;
    const skip = step.percent === undefined ? -1 : this.row(OP.skip, step.percent);
    switch (step.do) {
      case 'cpu':
        this.cpu(step.cycles);
        break;
      case 'events':
        this.cpu(0, this.events(step.events));
        break;
      case 'wait':
        this.wait(step.ns);
        break;
      case 'flush':
        this.request('flush', 0);
        break;
      case 'send':
        this.request('send', step.bytes ?? 1_500);
        break;
      case 'read':
      case 'write':
      case 'commit':
        this.request(step.do, step.bytes ?? 4_096);
    }
    if (skip >= 0) this.rows[skip]![2] = this.rows.length;
    if ((step.times ?? 1) > 1) this.row(OP.loop, start, step.times ?? 1);
  }

  /** Endless threads count their quanta; finite ones their one end. */
  private cpuBound(cycles: number, start: number): Pick<ThreadGroup, 'rounds'> {
    const quantum = GUEST_QUANTUM_MS * 1_000 * this.clockMHz;
    this.row(OP.begin);
    const turn = this.rows.length;
    const whole = Math.floor(cycles / quantum);
    if (cycles === 0 || whole > 0) this.cpu(quantum);
    if (whole > 1) this.row(OP.loop, turn, whole);
    this.cpu(cycles - whole * quantum);
    this.row(OP.end, start);
    return { rounds: cycles === 0 ? 0 : 1 };
  }

  private tick(
    { hertz, cycles, events }: Extract<Workload, { kind: 'idleTick' }>,
    virtualProcessors: number,
    start: number,
  ): Omit<ThreadGroup, 'start' | 'rounds'> {
    const period = Math.max(1, Math.round(1e9 / hertz));
    const kernel = { domain: this.design.placement.guestKernel ?? '', cycles };
    const more = this.stretch(events ?? []);
    const work = { ...more, shares: [kernel, ...more.shares] };
    const guest = { id: 'guest', kind: 'guest', perGuest: true, domain: kernel.domain } as const;
    this.row(OP.period, period);
    this.row(OP.begin);
    this.row(OP.request, this.flows.addTick(this.timer.wake, this.timer.kick, work, guest));
    this.row(OP.end, start);
    return { threads: virtualProcessors, staggerNs: period, onEach: true };
  }

  /** The range of what events cost in this design. */
  private events(events: readonly EventCost[] = []): number {
    return this.ranges.add(this.stretch(events));
  }

  private stretch(events: readonly EventCost[]): Stretch {
    const guest = this.design.placement.guestKernel ?? '';
    const monitor = this.design.placement.monitor ?? rootOf(this.design).id;
    // A processor that has a guest mode leaves it for every event, whoever's thread the monitor is.
    const leaves =
      this.design.cpu.mechanism === 'hardwareAssisted' || !guestDomains(this.design).has(monitor);
    const cycles = new Map<string, number>();
    let exits = 0;
    for (const event of events) {
      const each = eventCycles(this.design, this.costs, event.cost, this.clockMHz);
      if (each === null) continue;
      const domain = event.in === 'guest' ? guest : monitor;
      cycles.set(domain, (cycles.get(domain) ?? 0) + event.count * each);
      if (leaves && event.in !== 'guest') exits += event.count;
    }
    const shares = [...cycles].map(([domain, sum]) => ({ domain, cycles: sum }));
    return { shares, crossings: 2 * exits, exits };
  }
}

/** The cycles of one event in this design; null where a table of mechanisms does not name the row's. */
function eventCycles(
  design: Design,
  costs: Costs,
  cost: EventCost['cost'],
  clockMHz: number,
): number | null {
  if (typeof cost === 'number') return cost;
  const { mechanism, paging } = design.cpu;
  const byMemory = paging === 'none' ? undefined : paging;
  const id =
    typeof cost === 'string'
      ? cost
      : ((byMemory && cost[byMemory]) ?? cost[mechanism as keyof typeof cost]);
  if (id === undefined) return null;
  const [first] = isCostRole(id) ? constantsInRole(design, id) : [];
  return costs.cyclesOf(first?.id ?? id, clockMHz);
}
