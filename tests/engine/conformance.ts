/**
 * What every scenario must keep, as tests. `conform(scenario, cases)` in a test file declares them all;
 * a case that reaches less than it says fails, so that a run which tests nothing is seen.
 */
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/engine/measure.ts';
import { observe } from '../../src/engine/observe.ts';
import { canonicalJson } from '../../src/engine/plain.ts';
import { RandomStreams } from '../../src/engine/random.ts';
import type { Run, Statistics } from '../../src/engine/run.ts';
import type { Handler, Inputs, Intervention, Scenario, Sim } from '../../src/engine/scenario.ts';
import { pairMarks } from '../../src/engine/spans.ts';
import type { SimTime, Step } from '../../src/engine/units.ts';
import { seed as suiteSeed } from '../runs.ts';

/** What a case says it reaches; what it says must be so, and `chance` and `openSpans` also the other way round. */
export type Reach =
  | 'interventions'
  | 'ties'
  | 'cancellations'
  | 'marks'
  /** Another seed gives another run. */
  | 'chance'
  /** Some span is still open at the end. */
  | 'openSpans'
  /** It ends at its time limit instead of running out of events. */
  | 'timeMax';

/** One run of a scenario to hold against the laws. */
export interface Case<Params> {
  readonly name: string;
  readonly params: Params;
  readonly inputs: Inputs;
  readonly reaches: readonly Reach[];
  /** What a reader may do: the laws are also tried with these, at times the run really reaches. */
  readonly readerMay?: readonly Pick<Intervention, 'kind' | 'subject' | 'detail'>[];
}

/** A scenario with parameters and inputs: what a law is about. */
export interface Subject<Params, Context, State, Name extends string> {
  readonly scenario: Scenario<Params, Context, State, Name>;
  readonly params: Params;
  readonly inputs: Inputs;
  readonly reaches: readonly Reach[];
}

/** Declares every law for every case, and for what readers may do in it. */
export function conform<Params, Context, State, Name extends string>(
  scenario: Scenario<Params, Context, State, Name>,
  cases: readonly Case<Params>[],
): void {
  describe(`${scenario.id} keeps the engine's laws`, () => {
    it('in at least one case', () => expect(cases).not.toHaveLength(0));
    for (const one of cases) {
      const subject = { scenario, ...one };
      describe(one.name, () => {
        for (const law of laws) it(law.name, () => law.hold(subject));
        it('it reaches what it says', () => expectReached(subject));
        if (one.readerMay !== undefined) {
          for (const law of laws.filter((other) => !other.givenOnly)) {
            it(`whatever a reader does: ${law.name}`, () => {
              for (const inputs of drawInputs(subject, one.readerMay!))
                law.hold({ ...subject, inputs });
            });
          }
        }
      });
    }
  });
}

interface Law {
  readonly name: string;
  /** Only for the case as given: a reader's faults may leave spans open or end a run early. */
  readonly givenOnly?: boolean;
  hold<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void;
}

/** The laws, each on its own, so that they can be tested themselves. */
export const laws: readonly Law[] = [
  { name: 'equal inputs give an equal run', hold: equalRuns },
  {
    name: 'another seed gives another run exactly where chance is drawn',
    givenOnly: true,
    hold: seeds,
  },
  { name: 'the state is plain data after every event', hold: plainState },
  { name: 'every step, in any order, is what the straight run saw', hold: seeking },
  { name: 'time rises, and causes come before effects', hold: order },
  { name: 'every end of a span has its begin', hold: noStrayEnds },
  { name: 'spans are closed unless the case says otherwise', givenOnly: true, hold: closedSpans },
  { name: 'it ends within its limits, never by stepsMax', hold: limits },
  { name: 'the invariants hold after every event', hold: invariants },
  { name: 'measured and observed statistics agree', hold: statisticsAgree },
  { name: 'an intervention changes nothing up to its instant', hold: pastIsKept },
];

function run<P, C, S, N extends string>(subject: Subject<P, C, S, N>, keyframeEvery?: number) {
  const options = keyframeEvery === undefined ? {} : { keyframeEvery };
  return observe(subject.scenario, subject.params, subject.inputs, options);
}

function equalRuns<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const [first, second] = [run(subject), run(subject, 17)];
  expect(second.hash).toBe(first.hash);
  expect(second.trace).toStrictEqual(first.trace);
  expect(second.marks).toStrictEqual(first.marks);
  expect(second.stateAt(second.steps)).toStrictEqual(first.stateAt(first.steps));
}

function seeds<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const seed = (subject.inputs.seed + 1) % 2 ** 32;
  const other = run({ ...subject, inputs: { ...subject.inputs, seed } });
  expect(other.hash !== run(subject).hash).toBe(subject.reaches.includes('chance'));
}

function plainState<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  forEachState(subject, (state) => {
    expect(structuredClone(state)).toStrictEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });
}

function seeking<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const straight: string[] = [];
  forEachState(subject, (state) => straight.push(canonicalJson(state)));
  const backwards = straight.map((_, step) => step).reverse();
  for (const every of [1, 3, 17, undefined]) {
    const value = run(subject, every);
    expect(straight).toHaveLength(value.steps + 1);
    for (const step of [...sample(backwards), ...sample(shuffled(backwards))])
      expect(canonicalJson(value.stateAt(step as Step)), `step ${step}`).toBe(straight[step]);
  }
}

function order<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const value = run(subject);
  const { length, at, id, cause } = value.trace;
  expect(length).toBeGreaterThan(0);
  for (let row = 0; row < length; row++) {
    if (row > 0) expect(at[row]).toBeGreaterThanOrEqual(at[row - 1]!);
    expect(cause[row]).toBeLessThan(row);
    if (cause[row]! >= 0) expect(at[cause[row]!]).toBeLessThanOrEqual(at[row]!);
    if (cause[row]! >= 0) expect(id[cause[row]!]).toBeLessThan(id[row]!);
    expect(value.stepAt(at[row]! as SimTime)).toBeGreaterThan(row);
  }
  expect(new Set(id).size).toBe(length);
}

function noStrayEnds<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  expect(pairMarks(run(subject).marks).strayEnds).toEqual([]);
}

function closedSpans<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const open = pairMarks(run(subject).marks).spans.filter((span) => span.end < 0);
  expect(open.length > 0).toBe(subject.reaches.includes('openSpans'));
}

function limits<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const { ended, endedAt, steps } = run(subject);
  const { stepsMax, timeMax } = subject.scenario.limits;
  expect(['idle', 'timeMax']).toContain(ended);
  expect(endedAt).toBeLessThanOrEqual(timeMax);
  expect(steps).toBeLessThanOrEqual(stepsMax);
}

function invariants<P, C, S, N extends string>({
  scenario,
  params,
  inputs,
}: Subject<P, C, S, N>): void {
  expect(() => observe(scenario, params, inputs, { checkEvery: 'event' })).not.toThrow();
}

function statisticsAgree<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const observed = run(subject);
  const measured = measure(subject.scenario, subject.params, subject.inputs);
  expect(figures(measured.statistics)).toStrictEqual(figures(observed.statistics));
  expect([measured.ended, measured.endedAt, measured.steps]).toEqual([
    observed.ended,
    observed.endedAt,
    observed.steps,
  ]);
  expect(measured.state).toStrictEqual(observed.stateAt(observed.steps));
}

/** With its last intervention taken away, the run is the same up to that instant; and so on. */
function pastIsKept<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const all = subject.inputs.interventions;
  for (let count = all.length; count > 0; count--) {
    const at = all[count - 1]!.at;
    const cut = (length: number) =>
      run({ ...subject, inputs: { ...subject.inputs, interventions: all.slice(0, length) } });
    const [shorter, longer] = [cut(count - 1), cut(count)];
    const shared = shorter.stepAt(at);
    expect(rows(longer, shared)).toEqual(rows(shorter, shared));
    expect(longer.stateAt(shared)).toStrictEqual(shorter.stateAt(shared));
    expect(longer.trace.cause[shared], 'the next event is the intervention').toBe(-2);
  }
}

/** Fails unless the case reaches all that it says. */
export function expectReached<P, C, S, N extends string>(subject: Subject<P, C, S, N>): void {
  const { scenario, cancelled } = countCancellations(subject.scenario);
  const value = run({ ...subject, scenario });
  const { at, cause } = value.trace;
  const reached: Record<Exclude<Reach, 'chance' | 'openSpans'>, boolean> = {
    interventions: cause.includes(-2),
    ties: at.some((time, row) => row > 0 && time === at[row - 1]),
    cancellations: cancelled() > 0,
    marks: value.marks.length > 0,
    timeMax: value.ended === 'timeMax',
  };
  for (const reach of subject.reaches)
    if (reach !== 'chance' && reach !== 'openSpans') expect(reached[reach], reach).toBe(true);
}

/** Inputs with one to three things a reader may do, at instants of events and between them. */
function drawInputs<P, C, S, N extends string>(
  subject: Subject<P, C, S, N>,
  readerMay: readonly Pick<Intervention, 'kind' | 'subject' | 'detail'>[],
): readonly Inputs[] {
  const random = new RandomStreams(suiteSeed, ['reader']);
  const { trace, endedAt } = run(subject);
  const instant = (): SimTime =>
    (random.below(0, 2) === 0
      ? trace.at[random.below(0, trace.length)]!
      : random.below(0, Math.min(endedAt + 1, 2 ** 32))) as SimTime;
  return [1, 2, 3].map((count) => {
    const drawn = Array.from({ length: count }, () => ({
      at: instant(),
      ...readerMay[random.below(0, readerMay.length)]!,
    }));
    const interventions = [...subject.inputs.interventions, ...drawn];
    return { ...subject.inputs, interventions: interventions.toSorted((a, b) => a.at - b.at) };
  });
}

/** Calls `look` with the live state after 0, 1, 2… events of one straight run. */
function forEachState<P, C, S, N extends string>(
  { scenario, params, inputs }: Subject<P, C, S, N>,
  look: (state: unknown) => void,
): void {
  const check: typeof scenario.check = (state) => look(state);
  observe({ ...scenario, check }, params, inputs, { checkEvery: 'event' });
}

/** The scenario, and how many events its rules have taken back. */
function countCancellations<P, C, S, N extends string>(scenario: Scenario<P, C, S, N>) {
  let count = 0;
  const watched = (sim: Sim): Sim => ({
    get now() {
      return sim.now;
    },
    get step() {
      return sim.step;
    },
    schedule: (...plan) => sim.schedule(...plan),
    cancel(id) {
      const taken = sim.cancel(id);
      if (taken) count++;
      return taken;
    },
    below: (...draw) => sim.below(...draw),
    exponential: (...draw) => sim.exponential(...draw),
    mark: (...mark) => sim.mark(...mark),
    count: (...amount) => sim.count(...amount),
    sample: (...value) => sim.sample(...value),
    level: (...value) => sim.level(...value),
  });
  const rules = Object.entries(scenario.handle) as [N, Handler<C, S>][];
  const handle = Object.fromEntries(
    rules.map(([name, rule]) => [
      name,
      (...[state, sim, ...rest]: Parameters<Handler<C, S>>) => rule(state, watched(sim), ...rest),
    ]),
  ) as Scenario<P, C, S, N>['handle'];
  return { scenario: { ...scenario, handle }, cancelled: () => count };
}

function rows<P, C, S>(value: Run<P, C, S>, count: number): unknown {
  const { at, id, cause, kind, subject, detail } = value.trace;
  return [at, id, cause, kind, subject, detail].map((column) => column.slice(0, count));
}

const shares = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];

const figures = ({ counters, series, levels }: Statistics): unknown => ({
  counters,
  series: series.map((one) => ({
    ...one,
    quantile: shares.map((share) => one.quantile(share)),
  })),
  levels,
});

function shuffled(items: readonly number[]): number[] {
  const random = new RandomStreams(suiteSeed, ['order']);
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = random.below(0, index + 1);
    [result[index], result[other]] = [result[other]!, result[index]!];
  }
  return result;
}

/** At most 300 of `items`, first and last among them, in their order. */
function sample(items: readonly number[]): readonly number[] {
  const stride = Math.max(1, Math.floor(items.length / 300));
  return items.filter((_, index) => index % stride === 0 || index === items.length - 1);
}
