/**
 * The one loop that runs a scenario, observed, measured or replayed: it owns the clock, the order of
 * events, chance and the record, and is what handlers see as `Sim`.
 */
import { located } from './fault.ts';
import { copyPlain } from './plain.ts';
import type { Prepared } from './prepare.ts';
import { EventQueue, idsMax, type QueueSnapshot } from './queue.ts';
import { RandomStreams } from './random.ts';
import type { Recorder } from './recorder.ts';
import type { Frozen, Handler, Inputs, Priority, Scenario, Sim } from './scenario.ts';
import { Accumulators } from './statistics.ts';
import type { Duration, EventId, EventKind, SimTime, Step } from './units.ts';

/** Everything that decides how a run goes on. The state of the world after `step` events. */
export interface Snapshot<State> {
  readonly now: SimTime;
  readonly step: Step;
  readonly nextId: number;
  /** How many interventions have happened. */
  readonly intervened: number;
  readonly random: Uint32Array;
  readonly queue: QueueSnapshot;
  readonly state: State;
}

/** Why a run ended. */
export type Ended = 'idle' | 'timeMax' | 'stepsMax';

const causeOfIntervention = -2;

/** A scenario without its parameters: they have become the context. */
export type Rules<Context, State> = Omit<Scenario<never, Context, State>, 'version' | 'prepare'>;

/** A scenario being run: `start` or `restore`, then `runTo`. The other methods are for handlers. */
export class Simulation<Context, State> implements Sim {
  now = 0 as SimTime;
  step = 0 as Step;
  /** Why it can go no further; null while it can. */
  ended: Ended | null = null;
  readonly statistics: Accumulators;
  private state!: State;
  private nextId = 0;
  private intervened = 0;
  /** When the next intervention happens; Infinity when none is left. */
  private interventionAt = Infinity;
  private readonly scenario: Rules<Context, State>;
  private readonly context: Context;
  private readonly inputs: Inputs;
  private readonly recorder: Recorder | null;
  private readonly handlers: readonly Handler<Context, State>[];
  private readonly stepsMax: number;
  private readonly timeMax: SimTime;
  private readonly queue = new EventQueue();
  private readonly random: RandomStreams;

  /** `recorder` is null in measured mode and in replays. */
  constructor(
    scenario: Rules<Context, State>,
    { context, inputs }: Omit<Prepared<never, Context>, 'params'>,
    recorder: Recorder | null,
  ) {
    this.scenario = scenario;
    this.context = context;
    this.inputs = inputs;
    this.recorder = recorder;
    this.handlers = handlersByKind(scenario);
    this.stepsMax = scenario.limits.stepsMax;
    this.timeMax = scenario.limits.timeMax;
    this.random = new RandomStreams(inputs.seed, scenario.streams);
    this.statistics = new Accumulators(scenario);
  }

  /** Makes the state at time 0. */
  start(): void {
    this.guarded(() => {
      this.state = this.scenario.init(this.context, this);
    });
    this.awaitIntervention(0);
  }

  /** Handles events until `step` of them have been handled, or `ended` says why not. */
  runTo(step: number): void {
    this.guarded(() => {
      while (this.step < step && this.ended === null) this.advance();
    });
  }

  /** Throws when the invariants of the scenario do not hold. */
  check(): void {
    this.look((state) => {
      this.scenario.check(state, this.context);
    });
  }

  /** What `use` makes of the state of now, which changes with the next event. */
  look<Result>(use: (state: Frozen<State>) => Result): Result {
    return this.guarded(() => use(this.state as Frozen<State>));
  }

  /** A copy of everything that decides how the run goes on. */
  snapshot(): Snapshot<State> {
    return {
      now: this.now,
      step: this.step,
      nextId: this.nextId,
      intervened: this.intervened,
      random: this.random.words.slice(),
      queue: this.queue.snapshot(),
      state: copyPlain(this.state),
    };
  }

  /** Goes on from a copy of `snapshot`. Statistics are not taken back. */
  restore(snapshot: Snapshot<State>): void {
    this.now = snapshot.now;
    this.step = snapshot.step;
    this.nextId = snapshot.nextId;
    this.random.words.set(snapshot.random);
    this.queue.restore(snapshot.queue);
    this.state = copyPlain(snapshot.state);
    this.ended = null;
    this.awaitIntervention(snapshot.intervened);
  }

  schedule(
    delay: Duration,
    kind: EventKind,
    subject = 0,
    detail = 0,
    priority: Priority = 'normal',
  ): EventId {
    const at = this.now + delay;
    if (!(delay >= 0 && Math.floor(delay) === delay && at <= Number.MAX_SAFE_INTEGER))
      throw new RangeError(`a delay must be an integer of at least 0 ns, but received ${delay}`);
    if (!(kind >= 0 && kind < this.handlers.length && Math.floor(kind) === kind))
      throw new RangeError(`there are ${this.handlers.length} event kinds, not one at ${kind}`);
    if ((subject | 0) !== subject || (detail | 0) !== detail)
      throw new RangeError(`subject and detail must be int32, but received ${subject}, ${detail}`);
    const id = this.newId();
    this.queue.add(at, rankOf(priority), id, kind, subject, detail, this.step - 1);
    return id as EventId;
  }

  cancel(id: EventId): boolean {
    if (!(id >= 0 && id < this.nextId && Math.floor(id) === id))
      throw new RangeError(`no event with id ${id} has been scheduled in this run`);
    return this.queue.remove(id);
  }

  below(stream: number, bound: number): number {
    return this.random.below(stream, bound);
  }

  exponential(stream: number, mean: Duration): Duration {
    return this.random.exponential(stream, mean) as Duration;
  }

  mark(lane: number, phase: 'begin' | 'end' | 'at', term: number, value = 0): void {
    if (!(lane >= 0 && lane <= 0xffff && Math.floor(lane) === lane))
      throw new RangeError(`a lane must be an integer from 0 to 65535, but received ${lane}`);
    if (this.scenario.terms[term] === undefined)
      throw new RangeError(`there are ${this.scenario.terms.length} terms, not one at ${term}`);
    if (phase !== 'begin' && phase !== 'end' && phase !== 'at')
      throw new RangeError(`a phase is begin, end or at, but received ${String(phase)}`);
    if (!Number.isFinite(value))
      throw new RangeError(`the value of a mark must be a finite number, but received ${value}`);
    if (this.recorder !== null) this.recorder.mark(this.step, this.now, lane, phase, term, value);
  }

  count(counter: number, amount = 1): void {
    this.statistics.count(counter, amount);
  }

  sample(series: number, value: number): void {
    this.statistics.sample(series, value);
  }

  level(level: number, value: number): void {
    this.statistics.level(level, value, this.now);
  }

  /** Handles the next event or finds out why there is none. */
  private advance(): void {
    const at = this.queue.nextAt();
    const { stepsMax, timeMax } = this;
    if (this.interventionAt < at) {
      if (this.step >= stepsMax) this.ended = 'stepsMax';
      else this.intervene();
    } else if (at > timeMax) {
      this.ended = at === Infinity ? 'idle' : 'timeMax';
      if (this.ended === 'timeMax') this.now = timeMax;
    } else if (this.step >= stepsMax) {
      this.ended = 'stepsMax';
    } else {
      this.queue.take();
      const { id, kind, subject, detail, cause } = this.queue.taken;
      this.occur(at, id, cause, kind, subject, detail);
    }
  }

  private intervene(): void {
    const { at, kind, subject, detail } = this.inputs.interventions[this.intervened]!;
    this.awaitIntervention(this.intervened + 1);
    this.occur(at, this.newId(), causeOfIntervention, kind, subject, detail);
  }

  private occur(
    at: number,
    id: number,
    cause: number,
    kind: number,
    subject: number,
    detail: number,
  ): void {
    this.now = at as SimTime;
    this.step = (this.step + 1) as Step;
    if (this.recorder !== null) this.recorder.event(at, id, cause, kind, subject, detail);
    this.handlers[kind]!(this.state, this, subject, detail, this.context);
  }

  private awaitIntervention(index: number): void {
    this.intervened = index;
    this.interventionAt = this.inputs.interventions[index]?.at ?? Infinity;
  }

  private newId(): number {
    if (this.nextId >= idsMax)
      throw new RangeError(`a run can schedule ${idsMax} events, and this one has`);
    return this.nextId++;
  }

  private guarded<Result>(work: () => Result): Result {
    const { id } = this.scenario;
    const { seed } = this.inputs;
    return located(() => ({ id, seed, step: this.step, now: this.now }), work);
  }
}

/** Handlers in the order of their kinds' codes. Throws when codes are not 0, 1, 2… or a rule is missing. */
function handlersByKind<Context, State>(
  scenario: Rules<Context, State>,
): readonly Handler<Context, State>[] {
  const handlers: Handler<Context, State>[] = [];
  for (const [name, code] of Object.entries(scenario.kinds)) {
    if (code !== handlers.length || code > 255)
      throw new Error(`scenario ${scenario.id}: event kinds must be coded 0, 1, 2… up to 255`);
    const handler = scenario.handle[name];
    if (handler === undefined)
      throw new Error(`scenario ${scenario.id}: there is no rule for event ${name}`);
    handlers.push(handler);
  }
  return handlers;
}

/** Who goes first at one instant: the smaller. */
function rankOf(priority: Priority): number {
  if (priority === 'normal') return 1;
  if (priority === 'interrupt') return 0;
  if (priority === 'observer') return 2;
  throw new RangeError(
    `a priority is interrupt, normal or observer, but received ${String(priority)}`,
  );
}
