/** Who is on a host, as flat numbers: crews, their agents, the workers of back ends, and the threads of guests. */
import { instanceFor, type Instance } from '../../model/instances.ts';
import type { Crew } from '../../model/host/crews.ts';
import { CREW } from './codes.ts';
import type { HostParams } from './params.ts';
import type { ThreadGroup } from './programs.ts';

/** What a kind of guest is called in results. */
export const guestName = ({ guests }: Pick<HostParams, 'guests'>, kind: number): string =>
  guests[kind]?.name ?? (guests.length > 1 ? `guest${kind}` : 'guest');

/** One guest with everything it was given. */
export interface GuestSetting {
  readonly name: string;
  readonly virtualProcessors: number;
  readonly weight: number;
  readonly cap: number;
  readonly reserve: number;
  /** Its programs, with the index of the series that their operations go into. */
  readonly programs: readonly { readonly group: ThreadGroup; readonly series: number }[];
}

/** What the layout is made from. */
export interface LayoutSource {
  readonly processors: number;
  readonly periodNs: number;
  readonly guests: readonly GuestSetting[];
  /** By index, as flows name them; `guest` first. */
  readonly crews: readonly Crew[];
  readonly instances: readonly Instance[];
  readonly domains: readonly string[];
  /** The index of the domain in which applications run. */
  readonly application: number;
  readonly service: {
    readonly virtualProcessors: number | undefined;
    readonly weight: number;
    readonly cap: number;
    readonly reserve: number;
  };
  readonly workers: number;
  /** One set of workers serves all guests where a crew exists once. */
  readonly shared: boolean;
  /** Virtual processors belong to logical ones: there is no hypervisor. */
  readonly native: boolean;
}

export interface Layout {
  readonly guests: number;
  /** Index of a crew in the list × guests + guest → its first agent and how many. */
  readonly crewOf: Int32Array;
  readonly crewFirst: Int32Array;
  readonly crewSize: Int32Array;
  /** By agent. */
  readonly agentCrew: Int32Array;
  /** One of CREW. */
  readonly agentKind: Uint8Array;
  /** The guest whose work alone it does; −1 for agents that serve all. */
  readonly agentGuest: Int32Array;
  /** The instance of the domain it lives in. */
  readonly agentInstance: Int32Array;
  /** The only logical processor it may run on; −1 for any. */
  readonly bound: Int32Array;
  readonly weight: Float64Array;
  /** The most it may run in one period, ns; a whole period for no cap. */
  readonly most: Float64Array;
  /** What it may have first in each period, ns. */
  readonly reserve: Float64Array;
  /** 1 where a program of its own computes without end whenever nothing else is to be done. */
  readonly background: Uint8Array;
  /** Index of a crew in the list × guests + guest → station: one guest's back end there, or that of all. */
  readonly stationOf: Int32Array;
  readonly stationCrew: Int32Array;
  /** The guest, or the first of them. */
  readonly stationGuest: Int32Array;
  readonly stationFirst: Int32Array;
  readonly stationSize: Int32Array;
  /** By worker, which are numbered after the threads. */
  readonly workerStation: Int32Array;
  /** By thread. */
  readonly threadGuest: Int32Array;
  /** Its place among the threads of its guest. */
  readonly threadHome: Int32Array;
  readonly threadStart: Int32Array;
  readonly threadRounds: Float64Array;
  readonly threadStagger: Float64Array;
  readonly threadSeries: Int32Array;
  /** Guest × domains + domain → instance. */
  readonly instanceOf: Int32Array;
  /** By guest: the instance in which its applications run. */
  readonly applicationOf: Int32Array;
  /** The first queue of each kind; those of crews come first, that of threads that are due last. */
  readonly agentQueue: number;
  readonly stationQueue: number;
  readonly ringQueue: number;
  readonly deviceQueue: number;
}

/** Lays out a host. */
export function layOut(source: LayoutSource): Layout {
  const agents = layAgents(source);
  const { crewFirst, bound, stationCrew, guests } = agents;
  const agentQueue = crewFirst.length;
  const stationQueue = agentQueue + bound.length;
  const ringQueue = stationQueue + stationCrew.length;
  const instanceOf = instanceTable(source);
  return {
    ...agents,
    ...layThreads(source),
    instanceOf,
    applicationOf: Int32Array.from(
      source.guests,
      (_, guest) => instanceOf[guest * source.domains.length + source.application]!,
    ),
    ...{ agentQueue, stationQueue, ringQueue, deviceQueue: ringQueue + guests * 3 },
  };
}

type Agents = Omit<
  Layout,
  | 'instanceOf'
  | 'applicationOf'
  | `thread${string}`
  | `${'agent' | 'station' | 'ring' | 'device'}Queue`
>;

function layAgents(source: LayoutSource): Agents {
  const guests = source.guests.length;
  const crewOf: number[] = [];
  const stationOf: number[] = [];
  const crews: { first: number; size: number }[] = [];
  const agents: AgentRow[] = [];
  const stations: { crew: number; guest: number; first: number; size: number }[] = [];
  let workers = 0;
  for (const crew of source.crews) {
    for (let guest = 0; guest < guests; guest += 1) {
      if (guest === 0 || crew.perGuest) {
        const rows = agentsOf(source, crew, guest, crews.length);
        crews.push({ first: agents.length, size: rows.length });
        agents.push(...rows);
      }
      crewOf.push(crews.length - 1);
      const serves = crew.kind === 'service' || crew.kind === 'process';
      const first = guest === 0 || crew.perGuest || !source.shared;
      stationOf.push(!serves ? -1 : first ? stations.length : stations.length - 1);
      if (!serves || !first) continue;
      const size = Math.max(1, source.workers);
      stations.push({ crew: crews.length - 1, guest, first: workers, size });
      workers += size;
    }
  }
  const period = source.periodNs;
  return {
    guests,
    crewOf: Int32Array.from(crewOf),
    crewFirst: Int32Array.from(crews, (row) => row.first),
    crewSize: Int32Array.from(crews, (row) => row.size),
    agentCrew: Int32Array.from(agents, (row) => row.crew),
    agentKind: Uint8Array.from(agents, (row) => row.kind),
    agentGuest: Int32Array.from(agents, (row) => row.guest),
    agentInstance: Int32Array.from(agents, (row) => row.instance),
    bound: Int32Array.from(agents, (row) => row.bound),
    weight: Float64Array.from(agents, (row) => row.weight),
    most: Float64Array.from(agents, (row) => Math.floor((period * row.cap) / 100)),
    reserve: Float64Array.from(agents, (row) => Math.floor((period * row.reserve) / 100)),
    background: new Uint8Array(agents.length),
    stationOf: Int32Array.from(stationOf),
    stationCrew: Int32Array.from(stations, (row) => row.crew),
    stationGuest: Int32Array.from(stations, (row) => row.guest),
    stationFirst: Int32Array.from(stations, (row) => row.first),
    stationSize: Int32Array.from(stations, (row) => row.size),
    workerStation: Int32Array.from(
      stations.flatMap((row, index) => Array.from({ length: row.size }, () => index)),
    ),
  };
}

interface AgentRow {
  readonly crew: number;
  readonly kind: number;
  readonly guest: number;
  readonly instance: number;
  readonly bound: number;
  readonly weight: number;
  readonly cap: number;
  readonly reserve: number;
}

function agentsOf(
  source: LayoutSource,
  crew: Crew,
  guest: number,
  index: number,
): readonly AgentRow[] {
  const setting = source.guests[guest]!;
  const instance = instanceFor(source.instances, crew.domain, guest).index;
  const row = { crew: index, kind: CREW[crew.kind], guest: -1, instance, bound: -1 };
  const plain = { weight: 100, cap: 100, reserve: 0 };
  const each = (count: number, make: (place: number) => AgentRow) =>
    Array.from({ length: count }, (_, place) => make(place));
  switch (crew.kind) {
    case 'guest':
      return each(source.native ? source.processors : setting.virtualProcessors, (place) => ({
        ...row,
        guest,
        bound: source.native ? place : -1,
        weight: setting.weight,
        cap: setting.cap,
        reserve: setting.reserve,
      }));
    case 'interrupts':
      return each(source.processors, (place) => ({ ...row, ...plain, bound: place }));
    case 'service': {
      const { virtualProcessors, weight, cap, reserve } = source.service;
      const bound = virtualProcessors === undefined && !crew.perGuest;
      const count = virtualProcessors ?? (crew.perGuest ? 1 : source.processors);
      return each(count, (place) => ({
        ...row,
        guest: crew.perGuest ? guest : -1,
        bound: bound ? place : -1,
        weight,
        cap,
        reserve,
      }));
    }
    case 'process':
      return each(Math.max(1, source.workers), () => ({
        ...row,
        ...plain,
        guest: crew.perGuest ? guest : -1,
        weight: crew.perGuest ? setting.weight : plain.weight,
      }));
  }
}

type Threads = Pick<Layout, Extract<keyof Layout, `thread${string}`>>;

function layThreads({ guests }: LayoutSource): Threads {
  const rows = guests.flatMap((setting, guest) => {
    let home = 0;
    return setting.programs.flatMap(({ group, series }) =>
      Array.from({ length: group.threads }, (_, place) => {
        const own = group.onEach ? place : home++;
        const stagger = Math.floor((group.staggerNs * place) / group.threads);
        return { guest, home: own, start: group.start, rounds: group.rounds, stagger, series };
      }),
    );
  });
  return {
    threadGuest: Int32Array.from(rows, (row) => row.guest),
    threadHome: Int32Array.from(rows, (row) => row.home),
    threadStart: Int32Array.from(rows, (row) => row.start),
    threadRounds: Float64Array.from(rows, (row) => row.rounds),
    threadStagger: Float64Array.from(rows, (row) => row.stagger),
    threadSeries: Int32Array.from(rows, (row) => row.series),
  };
}

function instanceTable({ guests, domains, instances }: LayoutSource): Int32Array {
  return Int32Array.from(
    guests.flatMap((_, guest) => domains.map((id) => instanceFor(instances, id, guest).index)),
  );
}
