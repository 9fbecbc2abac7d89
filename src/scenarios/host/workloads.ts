/** What guests do, with the demand of each operation stated. Sizes in bytes, work in cycles, waits in ns. */
import type { Amount } from './amounts.ts';

/**
 * Events that cost something besides plain work: exits, page faults, page-table writes, calls of an isolated
 * driver. `count` of them each time, at a cost in cycles or named by a constant in cycles or ns or its role, or by one
 * constant for each way in which the design's processor is virtualized; where the design's way is not named,
 * they do not happen.
 */
export interface EventCost {
  readonly cost: number | string | CostByMechanism;
  readonly count: number;
  /** Whose time it is. Default `monitor` (the kernel where there is no hypervisor). */
  readonly in?: 'guest' | 'monitor';
}

/** Constant ids by how the row virtualizes its processor and its memory. The memory's way wins. */
export interface CostByMechanism {
  readonly none?: string;
  readonly binaryTranslation?: string;
  readonly paravirtual?: string;
  readonly hardwareAssisted?: string;
  readonly shadow?: string;
  readonly nested?: string;
}

/** One step of a transaction, `times` over (default 1); with `percent`, each time only that often. */
export type TransactionStep = { readonly times?: number; readonly percent?: number } & (
  | { readonly do: 'cpu'; readonly cycles: Amount }
  | { readonly do: 'read' | 'write'; readonly bytes?: number }
  | { readonly do: 'flush' }
  /** A write and its flush, one after the other. */
  | { readonly do: 'commit'; readonly bytes?: number }
  | { readonly do: 'send'; readonly bytes?: number }
  | { readonly do: 'wait'; readonly ns: Amount }
  | { readonly do: 'events'; readonly events: readonly EventCost[] }
);

interface Named {
  /** For results. Default: its kind. */
  readonly name?: string;
}

/** A closed loop of clients: think, then a transaction. */
export interface Oltp extends Named {
  readonly kind: 'oltp';
  readonly clients: number;
  /** ns. */
  readonly think: Amount;
  readonly transaction: readonly TransactionStep[];
}

/** Clients outside the host send a request and wait for the response. */
export interface RequestResponse extends Named {
  readonly kind: 'requestResponse';
  readonly clients: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The server application's work on each request, cycles. Default 0. */
  readonly work?: Amount;
  /** Client and network outside the host, for each round trip, ns. */
  readonly outsideNs: Amount;
  /** Of each round trip, besides those on the packets' way. */
  readonly events?: readonly EventCost[];
}

/** Packets in one direction, as fast as a window allows. */
export interface Stream extends Named {
  readonly kind: 'stream';
  readonly direction: 'send' | 'receive';
  /** Of each packet. */
  readonly bytes: number;
  /** Packets on the way at most. */
  readonly window: number;
  /** The application's work on each packet, cycles. Default 0. */
  readonly work?: Amount;
  /** From a packet received to the next one sent by the other side, ns. Default 0. */
  readonly outsideNs?: Amount;
  /** Of each packet, besides those on its way. */
  readonly events?: readonly EventCost[];
}

/** Block requests at a fixed depth. */
export interface BlockIo extends Named {
  readonly kind: 'blockIo';
  readonly operation: 'read' | 'write' | 'commit';
  /** Default 4,096. */
  readonly bytes?: number;
  readonly queueDepth: number;
  /** The application's work on each request, cycles. Default 0. */
  readonly work?: Amount;
  /** Of each request, besides those on its way. */
  readonly events?: readonly EventCost[];
}

/** Threads that are always ready. */
export interface CpuBound extends Named {
  readonly kind: 'cpuBound';
  readonly threads: number;
  /** Work of each thread until it is finished, cycles; 0 without end. Default 0. */
  readonly cycles?: number;
}

/** Users who think and then want one short burst. */
export interface Interactive extends Named {
  readonly kind: 'interactive';
  readonly users: number;
  /** cycles. */
  readonly burst: Amount;
  /** Of each burst. */
  readonly events?: readonly EventCost[];
  /** ns. */
  readonly think: Amount;
}

/** Operations one after another, each work and events: compile, fork, exec, mmap, calls of a driver. */
export interface EventStream extends Named {
  readonly kind: 'eventStream';
  /** Default 1. */
  readonly threads?: number;
  /** Of each thread; 0 without end. Default 0. */
  readonly operations?: number;
  /** Of each operation. */
  readonly cycles: Amount;
  readonly events: readonly EventCost[];
  /** Sleep at the end of each operation, which keeps no processor busy, ns. Default 0. */
  readonly waitNs?: Amount;
}

/** The clock tick of an idle guest, on each of its virtual processors. */
export interface IdleTick extends Named {
  readonly kind: 'idleTick';
  readonly hertz: number;
  /** The guest kernel's work on each tick. */
  readonly cycles: number;
  readonly events?: readonly EventCost[];
}

export type Workload =
  Oltp | RequestResponse | Stream | BlockIo | CpuBound | Interactive | EventStream | IdleTick;
