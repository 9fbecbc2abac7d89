/** The requests of a host as flat numbers: for each kind and size, the segments it passes. */
import { designFor, type Design } from '../../model/design.ts';
import { DEVICES, type Command, type DeviceId } from '../../model/devices.ts';
import type { Costs } from '../../model/host/costs.ts';
import type { Crew } from '../../model/host/crews.ts';
import { recost } from '../../model/host/recost.ts';
import {
  segmentsOf,
  type BackEndThreads,
  type Segment,
  type Stretch,
} from '../../model/host/segments.ts';
import { OPERATIONS, type Operation } from '../../model/operations.ts';
import { pathOf } from '../../model/path.ts';
import { COMMAND, REQUEST, TURN } from './codes.ts';
import type { RangeList } from './ranges.ts';

export type RequestKind = 'read' | 'write' | 'flush' | 'commit' | 'send' | 'receive';

/** Flows by index, and their segments one after the other. */
export interface Flows {
  readonly first: Int32Array;
  readonly end: Int32Array;
  readonly bytes: Int32Array;
  /** 1 where nobody stands between guest and device: native, or assigned. */
  readonly direct: Uint8Array;
  /** One of REQUEST. */
  readonly request: Uint8Array;
  /** By segment. */
  readonly turn: Uint8Array;
  /** Index of its crew in the list of crews; −1 for the device. */
  readonly crew: Int32Array;
  readonly command: Int32Array;
  readonly wake: Int32Array;
  readonly kick: Int32Array;
  readonly work: Int32Array;
  readonly signal: Int32Array;
}

const disk = (commands: readonly Command[], id: 'diskRead' | 'diskWrite'): Operation => ({
  ...OPERATIONS[id],
  commands,
});

const operations: Readonly<Record<RequestKind, Operation>> = {
  read: OPERATIONS.diskRead,
  write: disk(['write'], 'diskWrite'),
  flush: disk(['flush'], 'diskWrite'),
  commit: OPERATIONS.diskWrite,
  send: OPERATIONS.networkSend,
  receive: OPERATIONS.networkReceive,
};

/** What flows are made from. */
interface Source {
  readonly design: Design;
  readonly costs: Costs;
  readonly disk: Exclude<DeviceId, 'nic1g'>;
  readonly threads: BackEndThreads;
}

/** Collects flows, their ranges and the crews they need. */
export class FlowList {
  readonly crews: Crew[] = [];
  private readonly flows: {
    first: number;
    end: number;
    bytes: number;
    request: number;
    direct: number;
  }[] = [];
  private readonly segments: {
    turn: number;
    crew: number;
    command: number;
    wake: number;
    kick: number;
    work: number;
    signal: number;
  }[] = [];
  private readonly known = new Map<string, number>();
  private readonly source: Source;
  private readonly ranges: RangeList;

  constructor(source: Source, ranges: RangeList) {
    this.source = source;
    this.ranges = ranges;
  }

  /** The index of the flow of a request of so many bytes. */
  add(kind: RequestKind, bytes: number): number {
    const key = `${kind} ${bytes}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const network = kind === 'send' || kind === 'receive';
    const index = this.push(
      this.segmentsFor(kind, bytes),
      bytes,
      network ? REQUEST.network : REQUEST.disk,
      designFor(this.source.design, operations[kind].kind).deviceInterface === 'native',
    );
    this.known.set(key, index);
    return index;
  }

  /** The index of a flow that is only some work at interrupt level in the guest: a tick. */
  addTick(wake: Stretch, kick: Stretch, work: Stretch, guest: Crew): number {
    const none: Stretch = { shares: [], crossings: 0, exits: 0 };
    const segment: Segment = {
      crew: guest,
      turn: 'interrupt',
      command: null,
      wake,
      kick,
      work,
      signal: none,
    };
    return this.push([segment], 0, REQUEST.tick, true);
  }

  /** The segments of a request, as the design row has them. */
  segmentsFor(kind: RequestKind, bytes: number): readonly Segment[] {
    const { costs, disk: id, threads } = this.source;
    const { platform, level } = costs;
    const operation = operations[kind];
    const device = { ...(operation.kind === 'network' ? DEVICES.nic1g : DEVICES[id]), bytes };
    const design = designFor(this.source.design, operation.kind);
    const hops = pathOf(design, { operation, device, level, platform });
    return segmentsOf(design, recost(hops, costs, bytes), costs, threads);
  }

  /** The index of a crew in the list. */
  crewIndex(crew: Crew): number {
    const index = this.crews.findIndex((one) => one.id === crew.id);
    return index >= 0 ? index : this.crews.push(crew) - 1;
  }

  /** Everything added so far. */
  flat(): Flows {
    const column = (name: 'turn' | 'crew' | 'command' | 'wake' | 'kick' | 'work' | 'signal') =>
      Int32Array.from(this.segments, (row) => row[name]);
    return {
      first: Int32Array.from(this.flows, (flow) => flow.first),
      end: Int32Array.from(this.flows, (flow) => flow.end),
      bytes: Int32Array.from(this.flows, (flow) => flow.bytes),
      direct: Uint8Array.from(this.flows, (flow) => flow.direct),
      request: Uint8Array.from(this.flows, (flow) => flow.request),
      turn: Uint8Array.from(column('turn')),
      crew: column('crew'),
      command: column('command'),
      wake: column('wake'),
      kick: column('kick'),
      work: column('work'),
      signal: column('signal'),
    };
  }

  private push(
    segments: readonly Segment[],
    bytes: number,
    request: number,
    direct: boolean,
  ): number {
    const first = this.segments.length;
    for (const one of segments)
      this.segments.push({
        turn: TURN[one.turn],
        crew: one.crew ? this.crewIndex(one.crew) : -1,
        command: one.command ? COMMAND[one.command] : -1,
        wake: this.ranges.add(one.wake),
        kick: this.ranges.add(one.kick),
        work: this.ranges.add(one.work),
        signal: this.ranges.add(one.signal),
      });
    const end = this.segments.length;
    return this.flows.push({ first, end, bytes, request, direct: Number(direct) }) - 1;
  }
}
