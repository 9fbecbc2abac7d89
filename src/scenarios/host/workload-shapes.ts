/** What workloads may look like: the ranges of their fields. */
import { AMOUNT_CYCLES, AMOUNT_NS, COUNT } from './amount-shapes.ts';
import { needed, number, object, optional, whole, type Field, type Shape } from './shape.ts';
import type {
  BlockIo,
  CostByMechanism,
  CpuBound,
  EventCost,
  EventStream,
  IdleTick,
  Interactive,
  Oltp,
  RequestResponse,
  Stream,
} from './workloads.ts';

const text: Shape = { is: 'text', max: 60 };
const kind = needed(text);
const name = optional(text);
const bytes = whole(1, 16_777_216, 'bytes');
const choice = (...of: readonly string[]): Shape => ({ is: 'choice', of });

const EVENTS: Shape = {
  is: 'list',
  min: 0,
  max: 32,
  of: object<EventCost>({
    cost: needed({
      is: 'either',
      plain: { is: 'any' },
      object: object<CostByMechanism>({
        none: optional(text),
        binaryTranslation: optional(text),
        paravirtual: optional(text),
        hardwareAssisted: optional(text),
        shadow: optional(text),
        nested: optional(text),
      }),
    }),
    count: needed(COUNT),
    in: optional(choice('guest', 'monitor')),
  }),
};

const step = (fields: Readonly<Record<string, Field>>): Shape => ({
  is: 'object',
  fields: {
    do: kind,
    times: optional(whole(1, 10_000, 'times')),
    percent: optional(whole(1, 100, 'percent')),
    ...fields,
  },
});

const STEP: Shape = {
  is: 'tagged',
  by: 'do',
  cases: {
    cpu: step({ cycles: needed(AMOUNT_CYCLES) }),
    read: step({ bytes: optional(bytes) }),
    write: step({ bytes: optional(bytes) }),
    flush: step({}),
    commit: step({ bytes: optional(bytes) }),
    send: step({ bytes: optional(bytes) }),
    wait: step({ ns: needed(AMOUNT_NS) }),
    events: step({ events: needed(EVENTS) }),
  },
};

const clients = needed(whole(1, 4_096, 'clients'));

/** One workload of a guest. */
export const WORKLOAD: Shape = {
  is: 'tagged',
  by: 'kind',
  cases: {
    oltp: object<Oltp>({
      kind,
      name,
      clients,
      think: needed(AMOUNT_NS),
      transaction: needed({ is: 'list', of: STEP, min: 1, max: 64 }),
    }),
    requestResponse: object<RequestResponse>({
      kind,
      name,
      clients,
      requestBytes: needed(bytes),
      responseBytes: needed(bytes),
      work: optional(AMOUNT_CYCLES),
      outsideNs: needed(AMOUNT_NS),
      events: optional(EVENTS),
    }),
    stream: object<Stream>({
      kind,
      name,
      direction: needed(choice('send', 'receive')),
      bytes: needed(bytes),
      window: needed(whole(1, 65_536, 'packets')),
      work: optional(AMOUNT_CYCLES),
      outsideNs: optional(AMOUNT_NS),
      events: optional(EVENTS),
    }),
    blockIo: object<BlockIo>({
      kind,
      name,
      operation: needed(choice('read', 'write', 'commit')),
      bytes: optional(bytes),
      queueDepth: needed(whole(1, 65_536, 'requests')),
      work: optional(AMOUNT_CYCLES),
      events: optional(EVENTS),
    }),
    cpuBound: object<CpuBound>({
      kind,
      name,
      threads: needed(whole(1, 4_096, 'threads')),
      cycles: optional(whole(0, 1e15, 'cycles')),
    }),
    interactive: object<Interactive>({
      kind,
      name,
      users: needed(whole(1, 4_096, 'users')),
      burst: needed(AMOUNT_CYCLES),
      events: optional(EVENTS),
      think: needed(AMOUNT_NS),
    }),
    eventStream: object<EventStream>({
      kind,
      name,
      threads: optional(whole(1, 4_096, 'threads')),
      operations: optional(whole(0, 1e12, 'operations')),
      cycles: needed(AMOUNT_CYCLES),
      events: needed(EVENTS),
      waitNs: optional(AMOUNT_NS),
    }),
    idleTick: object<IdleTick>({
      kind,
      name,
      hertz: needed(number(0.001, 100_000, 'Hz')),
      cycles: needed(whole(0, 1e12, 'cycles')),
      events: optional(EVENTS),
    }),
  },
};
