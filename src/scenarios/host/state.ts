/** The state of a host under load: flat arrays of numbers, so that an event allocates nothing. */
import { PARTS_MAX } from './codes.ts';
import type { HostContext } from './context.ts';

/** Numbers by index; −1 stands for nobody. */
export interface HostState {
  /** The instant of the last event, ns. */
  now: number;
  /** 0 before the end of the warm-up. */
  measuring: number;
  // By thread: place in its program, segment of its request, and times.
  step: number[];
  segment: number[];
  status: number[];
  issuedAt: number[];
  beganAt: number[];
  roundsLeft: number[];
  loops: number[];
  /** Raised when a planned event of the thread must not count any more. */
  attempt: number[];
  /** Cycles of its present computation. */
  demand: number[];
  /** 1 where its present round has had work of a cycle or more. */
  worked: number[];
  /** 1 where its request came back with an error; 2 where it came from the host's cache without an interrupt. */
  answer: number[];
  /** 1 while its request has a place in the ring. */
  hasSlot: number[];
  /** 1 while its request lies in a domain that has stopped. */
  stuck: number[];
  /** The worker or (−2 − agent) agent that waits for its request; −1 for none. */
  holder: number[];
  // By thread and worker: who comes next in the queue it is in.
  next: number[];
  // By queue.
  head: number[];
  tail: number[];
  length: number[];
  // By worker.
  workerThread: number[];
  workerAwake: number[];
  workerBatch: number[];
  /** Workers awake, by station. */
  stationAwake: number[];
  // By agent.
  agent: number[];
  agentProcessor: number[];
  /** The thread or worker whose work it does; −1. */
  entity: number[];
  /** The thread whose request it handles at interrupt level; −1. */
  interrupt: number[];
  /** By agent × 3 + level: 1 while it tells the next agent. */
  telling: number[];
  left: number[];
  partAt: number[];
  partEnd: number[];
  partDomain: number[];
  partCycles: number[];
  /** 1 when what was added as its overhead includes the switch to it. */
  fresh: number[];
  priority: number[];
  order: number[];
  /** Its place among those ready; −1. */
  readyAt: number[];
  readySince: number[];
  credit: number[];
  capLeft: number[];
  reserveLeft: number[];
  ran: number[];
  /** In plain turns: what is left of the turn that an interrupt broke into, ns; 0 for none. */
  sliceLeft: number[];
  ready: number[];
  readyCount: number;
  orderFirst: number;
  orderLast: number;
  // By logical processor.
  running: number[];
  since: number[];
  event: number[];
  level: number[];
  plan: number[];
  /** Cycles × 1,000 not yet a whole ns × MHz; and what it will be when the plan is done. */
  remainder: number[];
  remainderNext: number[];
  sliceEnd: number[];
  lastAgent: number[];
  idleNs: number[];
  unsettled: number[];
  unsettledList: number[];
  unsettledCount: number;
  // By instance of a domain.
  cpuNs: number[];
  cpuNsWarm: number[];
  idleNsWarm: number;
  /** Parts of a cycle not yet worked. */
  cyclesCarried: number[];
  stopped: number[];
  slowness: number[];
  // By guest × 3 + kind of request.
  ringUsed: number[];
  ringPut: number[];
  ringTaken: number[];
  issued: number[];
  completed: number[];
  failed: number[];
  lost: number[];
  /** Sent again after a restart. */
  reissued: number;
  inFlight: number[];
  // By device.
  busy: number[];
  deviceSlowness: number[];
  /** When it interrupted last, or will next for what it has kept to itself, ns. */
  toldAt: number[];
  /** 1: does not answer; 2: answers with an error. */
  deviceFault: number[];
  /** Writes that the host has acknowledged and not yet written. */
  dirty: number;
  /** So many of them are on their way to the disk. */
  writing: number;
  dirtyLost: number;
  // By series of operations, since the end of the warm-up.
  operations: number[];
  bytes: number[];
  /** When the last thread of a series finished its demand, and how many have not. */
  finishedAt: number[];
  unfinished: number[];
  /** By fault: 1 once it has begun. */
  faulty: number[];
  /** Parts of a crossing and of an exit not yet counted. */
  crossingsCarried: number;
  exitsCarried: number;
}

/** Queues by what they belong to. */
export const queueOfCrew = (crew: number): number => crew;
export const queueOfAgent = ({ layout }: HostContext, agent: number): number =>
  layout.agentQueue + agent;
export const queueOfStation = ({ layout }: HostContext, station: number): number =>
  layout.stationQueue + station;
export const queueOfRing = ({ layout }: HostContext, ring: number): number =>
  layout.ringQueue + ring;
export const queueOfDevice = ({ layout }: HostContext, device: number): number =>
  layout.deviceQueue + device;
/** Threads whose next step is due within the present event. */
export const queueOfDue = ({ layout }: HostContext): number => layout.deviceQueue + 3;

/** Filled one by one: engines know such an array to have no holes. */
const filled = (length: number, value: number): number[] => Array.from({ length }, () => value);
const zeros = (length: number): number[] => filled(length, 0);
const nobody = (length: number): number[] => filled(length, -1);

/** A host on which nothing has happened. */
export function emptyState(context: HostContext): HostState {
  const { layout, processors } = context;
  const threads = layout.threadGuest.length;
  const workers = layout.workerStation.length;
  const agents = layout.bound.length;
  const queues = queueOfDue(context) + 1;
  const kinds = layout.guests * 3;
  return {
    ...agentState(agents, context),
    ...processorState(processors),
    now: 0,
    measuring: context.warmupNs === 0 ? 1 : 0,
    step: Array.from(layout.threadStart),
    segment: zeros(threads),
    status: zeros(threads),
    issuedAt: zeros(threads),
    beganAt: zeros(threads),
    roundsLeft: Array.from(layout.threadRounds),
    loops: zeros(threads),
    attempt: zeros(threads),
    demand: zeros(threads),
    worked: zeros(threads),
    answer: zeros(threads),
    hasSlot: zeros(threads),
    stuck: zeros(threads),
    holder: nobody(threads),
    next: nobody(threads + workers),
    head: nobody(queues),
    tail: nobody(queues),
    length: zeros(queues),
    workerThread: nobody(workers),
    workerAwake: zeros(workers),
    workerBatch: zeros(workers),
    stationAwake: zeros(layout.stationCrew.length),
    ...instanceState(context.instances.length),
    idleNsWarm: 0,
    ringUsed: zeros(kinds),
    ringPut: zeros(kinds),
    ringTaken: zeros(kinds),
    issued: zeros(kinds),
    completed: zeros(kinds),
    failed: zeros(kinds),
    lost: zeros(kinds),
    reissued: 0,
    inFlight: zeros(kinds),
    busy: zeros(3),
    deviceSlowness: [1, 1, 1],
    toldAt: context.devices.quietNs.map((quiet) => 0 - quiet),
    deviceFault: zeros(3),
    dirty: 0,
    writing: 0,
    dirtyLost: 0,
    ...seriesState(context),
    faulty: zeros(context.params.faults?.length ?? 0),
    crossingsCarried: 0,
    exitsCarried: 0,
  };
}

type InstancePart = Pick<
  HostState,
  'cpuNs' | 'cpuNsWarm' | 'cyclesCarried' | 'stopped' | 'slowness'
>;

const instanceState = (instances: number): InstancePart => ({
  cpuNs: zeros(instances),
  cpuNsWarm: zeros(instances),
  cyclesCarried: zeros(instances),
  stopped: zeros(instances),
  slowness: filled(instances, 1),
});

type SeriesPart = Pick<HostState, 'operations' | 'bytes' | 'finishedAt' | 'unfinished'>;

function seriesState({ layout, operationNames }: HostContext): SeriesPart {
  const series = operationNames.length;
  const unfinished = zeros(series);
  for (const one of layout.threadSeries) unfinished[one]! += 1;
  return { operations: zeros(series), bytes: zeros(series), finishedAt: zeros(series), unfinished };
}

type AgentPart = Pick<
  HostState,
  | 'agent'
  | 'agentProcessor'
  | 'entity'
  | 'interrupt'
  | 'telling'
  | 'left'
  | 'partAt'
  | 'partEnd'
  | 'partDomain'
  | 'partCycles'
  | 'fresh'
  | 'priority'
  | 'order'
  | 'readyAt'
  | 'readySince'
  | 'credit'
  | 'capLeft'
  | 'reserveLeft'
  | 'ran'
  | 'sliceLeft'
  | 'ready'
  | 'readyCount'
  | 'orderFirst'
  | 'orderLast'
>;

const agentState = (agents: number, { layout, periodNs }: HostContext): AgentPart => ({
  agent: zeros(agents),
  agentProcessor: nobody(agents),
  entity: nobody(agents),
  interrupt: nobody(agents),
  telling: zeros(agents * 3),
  left: zeros(agents * 3),
  partAt: zeros(agents * 3),
  partEnd: zeros(agents * 3),
  partDomain: zeros(agents * 3 * PARTS_MAX),
  partCycles: zeros(agents * 3 * PARTS_MAX),
  fresh: zeros(agents),
  priority: zeros(agents),
  order: zeros(agents),
  readyAt: nobody(agents),
  readySince: zeros(agents),
  credit: filled(agents, periodNs),
  capLeft: Array.from(layout.most),
  reserveLeft: Array.from(layout.reserve),
  ran: zeros(agents),
  sliceLeft: zeros(agents),
  ready: nobody(agents),
  readyCount: 0,
  orderFirst: 0,
  orderLast: 0,
});

type ProcessorPart = Pick<
  HostState,
  | 'running'
  | 'since'
  | 'event'
  | 'level'
  | 'plan'
  | 'remainder'
  | 'remainderNext'
  | 'sliceEnd'
  | 'lastAgent'
  | 'idleNs'
  | 'unsettled'
  | 'unsettledList'
  | 'unsettledCount'
>;

const processorState = (processors: number): ProcessorPart => ({
  running: nobody(processors),
  since: zeros(processors),
  event: nobody(processors),
  level: zeros(processors),
  plan: zeros(processors),
  remainder: zeros(processors),
  remainderNext: zeros(processors),
  sliceEnd: zeros(processors),
  lastAgent: nobody(processors),
  idleNs: zeros(processors),
  unsettled: zeros(processors),
  unsettledList: zeros(processors),
  unsettledCount: 0,
});
