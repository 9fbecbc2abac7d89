/** Simulators that a reader could take from npm instead, each run on the same programs. */
import type { Outcome } from './bare.ts';
import type { Program } from './programs.ts';

/** A peer, the one version of it that is measured, and how it runs a program. */
export interface Peer {
  readonly name: string;
  /** The package of npm. */
  readonly from: string;
  readonly version: string;
  readonly integrity: string;
  /** The file of the package to run. */
  readonly file: string;
  /** Whether it draws as the engine does and has ties in order of planning, so that it must end where that does. */
  readonly ordered: boolean;
  /** Handles `events` events. `library` is what the package's file exports or leaves in `window`. */
  run(library: unknown, program: Program, events: number): Outcome;
}

/** The part of simjs that is used: it exports nothing, but leaves this in `window`. */
interface Simjs {
  readonly Sim: new () => {
    addEntity(kind: unknown): SimjsEntity;
    simulate(end: number, eventsMax: number): boolean;
    time(): number;
  };
  readonly Entity: new (...given: unknown[]) => SimjsEntity;
  readonly Facility: new (name: string) => SimjsFacility;
}

type SimjsFacility = Readonly<Record<string, unknown>>;

interface SimjsRequest {
  done(callback: (item?: number) => void, context: unknown, item: number): void;
}

interface SimjsEntity {
  setTimer(delay: number): SimjsRequest;
  useFacility(facility: SimjsFacility, duration: number): SimjsRequest;
}

/** The part of js-simulator that is used. */
interface JsSimulator {
  readonly Scheduler: new () => {
    current_time: number;
    readonly hasEvents: () => boolean;
    scheduleOnceIn(event: unknown, delay: number): void;
    update(): void;
  };
  readonly SimEvent: new () => { update(): void };
}

const simjs = {
  from: 'simjs',
  version: '2.0.3',
  integrity:
    'sha512-+meV+ZClCBwjoBW41DyFgs4ZsqxzJ/WzNcodN12IfOhRfQGllikmam2w5NQY9h1OsU/TBvEFRTASYX100IerxQ==',
  file: 'sim.js',
} as const;

/** As its manual writes it: what serves is a facility, which keeps line, order and statistics. */
const simjsFacilities: Peer = {
  ...simjs,
  name: 'simjs',
  // Who has to wait draws the service before waiting.
  ordered: false,
  run(library, program, events) {
    const { served } = program;
    if (served === undefined) return simjsTimers.run(library, program, events);
    const { sim, entity } = simjsModel(library as Simjs);
    const { Facility } = library as Simjs;
    const facilities = Array.from(
      { length: served.servers },
      (_, server) => new Facility(`server ${server}`),
    );
    const plan = (delay: number): void => entity.setTimer(delay).done(due, entity, 0);
    const serve = (server: number, duration: number): void =>
      entity.useFacility(facilities[server]!, duration).done(done, entity, 0);
    const due = (): void => served.due(plan, serve);
    const done = (): void => served.done(serve);
    served.start(plan, serve);
    sim.simulate(Number.MAX_VALUE, events);
    return { endedAt: sim.time(), steps: events };
  },
};

/** Its timers alone; the program keeps the lines, and nobody keeps statistics. */
const simjsTimers: Peer = {
  ...simjs,
  name: 'simjs, timers alone',
  ordered: true,
  run(library, program, events) {
    const { sim, entity } = simjsModel(library as Simjs);
    const due = (item = 0): void => program.due(item, plan);
    const plan = (delay: number, item: number): void =>
      entity.setTimer(delay).done(due, entity, item);
    program.start(plan);
    sim.simulate(Number.MAX_VALUE, events);
    return { endedAt: sim.time(), steps: events };
  },
};

function simjsModel({ Sim, Entity }: Simjs): {
  readonly sim: InstanceType<Simjs['Sim']>;
  readonly entity: SimjsEntity;
} {
  const sim = new Sim();
  class Customer extends Entity {
    start(): void {}
  }
  return { sim, entity: sim.addEntity(Customer) };
}

const jsSimulator: Peer = {
  name: 'js-simulator',
  from: 'js-simulator',
  version: '1.0.17',
  integrity:
    'sha512-3bxPy1aog43Un9gu9zEGq32RbDS0sxQ9XRmzJxz+Br9rExwtA/ek9eJgQdxSyULogV2oC6TDfJMv5w1wYH2MhQ==',
  file: 'src/jssim.js',
  ordered: false,
  run(library, program, events) {
    const { Scheduler, SimEvent } = library as JsSimulator;
    const scheduler = new Scheduler();
    let steps = 0;
    class Due extends SimEvent {
      private readonly item: number;
      constructor(item: number) {
        super();
        this.item = item;
      }
      override update(): void {
        steps++;
        program.due(this.item, plan);
      }
    }
    const plan = (delay: number, item: number): void =>
      scheduler.scheduleOnceIn(new Due(item), delay);
    program.start(plan);
    // All events of an instant happen in one go, so that it may end a few events late.
    while (steps < events) scheduler.update();
    return { endedAt: scheduler.current_time, steps };
  },
};

/** All peers, by name. */
export const peers: readonly Peer[] = [simjsFacilities, simjsTimers, jsSimulator];
