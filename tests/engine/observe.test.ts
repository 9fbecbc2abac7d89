import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { inputsProblem } from '../../src/engine/inputs.ts';
import { measure } from '../../src/engine/measure.ts';
import { observe } from '../../src/engine/observe.ts';
import { canonicalJson } from '../../src/engine/plain.ts';
import {
  eventKinds,
  type Inputs,
  type Intervention,
  type Scenario,
} from '../../src/engine/scenario.ts';
import { ns, simTime, step, type SimTime, type Step } from '../../src/engine/units.ts';
import { runs, seed } from '../runs.ts';
import { impatientQueue, metronome, rushHour } from './toy-scenarios.ts';

const calm: Inputs = { seed: 1, interventions: [] };
const shop = {
  customers: 30,
  meanArrival: ns(1_000),
  meanService: ns(1_200),
  meanPatience: ns(2_000),
};

const shopRun = () => observe(impatientQueue, shop, calm);

describe('a run', () => {
  let run: ReturnType<typeof shopRun>;
  beforeEach(() => {
    run = shopRun();
  });

  it('finds the step of an instant: everything at that instant has happened', () => {
    const { at } = run.trace;
    expect(run.stepAt(simTime(0))).toBe(0);
    expect(run.stepAt((at[4]! - 1) as SimTime)).toBe(4);
    expect(run.stepAt(at[4]! as SimTime)).toBe(5);
    expect(run.stepAt(simTime(Number.MAX_SAFE_INTEGER))).toBe(run.steps);
    const ties = observe(rushHour, { workers: 3, rounds: 1 }, calm);
    const atStart = ties.trace.at.filter((time) => time === 0).length;
    expect(atStart).toBeGreaterThan(6);
    expect(ties.stepAt(simTime(0))).toBe(atStart);
    expect(ties.stepAt(simTime(9))).toBe(atStart);
  });

  it('refuses steps it does not have', () => {
    for (const bad of [-1, run.steps + 1, 0.5, NaN])
      expect(() => run.stateAt(bad as Step)).toThrow(`this run has steps 0 to ${run.steps}`);
  });

  it('hands out states that nobody can write to, the same one when asked again', () => {
    const state = run.stateAt(step(20)) as unknown as {
      line: { number: number }[];
      served: number;
    };
    expect(() => (state.served = 99)).toThrow(TypeError);
    expect(() => state.line.push({ number: 1 })).toThrow(TypeError);
    expect(() => (state.line[0]!.number = 7)).toThrow(TypeError);
    expect(run.stateAt(step(20))).toBe(state);
  });

  it('does not change when its parameters or inputs are written to afterwards', () => {
    const params = { everyNs: 100 };
    const interventions: Intervention[] = [];
    const beats = observe(metronome, params, { seed: 1, interventions });
    const before = canonicalJson(beats.stateAt(step(3)));
    params.everyNs = 1;
    interventions.push({ at: simTime(0), kind: metronome.kinds.beat, subject: 0, detail: 0 });
    expect(beats.params).toEqual({ everyNs: 100 });
    expect(beats.inputs.interventions).toEqual([]);
    expect(canonicalJson(beats.stateAt(step(2)))).toBe('{"beats":2}');
    expect(canonicalJson(beats.stateAt(step(3)))).toBe(before);
    expect(() => Object.assign(beats, { steps: 5 })).toThrow(TypeError);
  });

  it('ends at its time limit, with levels weighted up to it', () => {
    const beats = observe(metronome, { everyNs: 400 }, calm);
    expect([beats.ended, beats.endedAt, beats.steps]).toEqual(['timeMax', 1_000, 2]);
    // 0 for 400 ns, 1 for 400 ns, 2 for 200 ns.
    expect(beats.statistics.levels[0]).toEqual({ mean: 0.8, max: 2 });
  });

  it('takes an event at the limit itself', () => {
    expect(observe(metronome, { everyNs: 500 }, calm).steps).toBe(2);
  });

  it('ends at its limit of steps instead of hanging, in both modes', () => {
    const endless: typeof metronome = {
      ...metronome,
      handle: { beat: (_, sim) => void sim.schedule(ns(0), metronome.kinds.beat) },
    };
    const params = { everyNs: 5 };
    for (const end of [observe(endless, params, calm), measure(endless, params, calm)])
      expect([end.ended, end.steps, end.endedAt]).toEqual(['stepsMax', 1_000, 5]);
  });

  it("counts the reader's events towards its limit of steps", () => {
    const limits = { stepsMax: 2, timeMax: simTime(1_000) };
    const beat = { at: simTime(1), kind: metronome.kinds.beat, subject: 0, detail: 0 };
    const inputs = { seed: 1, interventions: [beat, beat, beat] };
    const run = observe({ ...metronome, limits }, { everyNs: 5 }, inputs);
    expect([run.ended, run.steps, run.endedAt]).toEqual(['stepsMax', 2, 1]);
  });

  it('may be empty', () => {
    const empty = observe(rushHour, { workers: 0, rounds: 0 }, calm);
    expect([empty.ended, empty.endedAt, empty.steps]).toEqual(['idle', 0, 0]);
    expect(empty.stateAt(step(0))).toEqual({ order: 0, timedOut: 0, answered: 0, workers: [] });
    expect(empty.stepAt(simTime(5))).toBe(0);
  });

  it('goes on after it ran out of events when the reader does something', () => {
    const kind = impatientQueue.kinds.arrived;
    const inputs = {
      seed: 1,
      interventions: [{ at: simTime(5_000), kind, subject: 0, detail: 0 }],
    };
    const late = observe(impatientQueue, { ...shop, customers: 0 }, inputs);
    expect(late.trace.at[0]).toBe(5_000);
    expect([...late.trace.cause]).toEqual([-2, 0]);
  });

  it('has a hash that takes in every event and the final state', () => {
    const kinds = eventKinds('a', 'b');
    const tiny = (subject: number, final: unknown): Scenario<null, null, { x: unknown }> => ({
      ...{ id: 'tiny', version: 1, kinds, streams: [], terms: [], counters: [], series: [] },
      ...{ levels: [], limits: { stepsMax: 9, timeMax: simTime(9) }, check: () => {} },
      prepare: () => null,
      init(_, sim) {
        sim.schedule(ns(1), kinds.a, subject);
        return { x: null };
      },
      handle: { a: (state) => void (state.x = final), b: () => {} },
    });
    const hashOf = (subject: number, final: unknown) =>
      observe(tiny(subject, final), null, calm).hash;
    const same = [hashOf(1, { p: 1, q: [2] }), hashOf(1, { q: [2], p: 1 })];
    expect(same[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(same[0]).toBe(same[1]);
    const finals = [0, 1, -1, 0.5, 2 ** 40, '', '1', true, false, null, [], {}, [[]], [1], ['1']];
    const all = [...finals.map((final) => hashOf(1, final)), hashOf(2, null), hashOf(-1, null)];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('seeking', () => {
  /** Inputs for a run that reaches `endedAt`, with what readers do in the time it really reaches. */
  const withReader = (endedAt: number, firstSeed: number) =>
    fc.record({
      seed: fc.constant(firstSeed),
      interventions: fc
        .array(
          fc.record({
            at: fc.integer({ min: 0, max: endedAt }).map((at) => at as SimTime),
            kind: fc.constant(rushHour.kinds.hurried),
            subject: fc.nat(3),
            detail: fc.nat(1),
          }),
          { minLength: 1, maxLength: 5 },
        )
        .map((list) => list.toSorted((a, b) => a.at - b.at)),
    });
  const params = { workers: 4, rounds: 6 };
  const endedAt = (): number => observe(rushHour, params, calm).endedAt;

  it.each([1, 3, 17, 64, 256])('agrees with the straight run, a keyframe every %i', (every) => {
    const reached = { interventions: 0, ties: 0, cancellations: 0 };
    fc.assert(
      fc.property(
        withReader(endedAt(), 1),
        fc.array(fc.nat(), { maxLength: 40, size: 'max' }),
        (inputs, picks) => {
          const straight: string[] = [];
          const watched: typeof rushHour = {
            ...rushHour,
            check: (state) => straight.push(canonicalJson(state)),
            handle: {
              ...rushHour.handle,
              answered(state, sim, worker, round, context) {
                const { timeout } = state.workers[worker]!;
                rushHour.handle.answered(state, sim, worker, round, context);
                if (timeout !== null && state.workers[worker]!.timeout === null)
                  reached.cancellations++;
              },
            },
          };
          observe(watched, params, inputs, { checkEvery: 'event' });
          const run = observe(rushHour, params, inputs, { keyframeEvery: every });
          expect(straight).toHaveLength(run.steps + 1);
          const { at, cause } = run.trace;
          reached.interventions += cause.filter((row) => row === -2).length;
          reached.ties += at.filter((time, row) => row > 0 && time === at[row - 1]).length;
          for (const pick of [...picks, run.steps, 0]) {
            const wanted = (pick % (run.steps + 1)) as Step;
            expect(canonicalJson(run.stateAt(wanted))).toBe(straight[wanted]);
          }
        },
      ),
      { seed, numRuns: runs(40) },
    );
    expect(reached.interventions).toBeGreaterThan(50);
    expect(reached.ties).toBeGreaterThan(1_000);
    expect(reached.cancellations).toBeGreaterThan(200);
  });

  // The number pending decides whether the first keyframe to go is an odd or an even one.
  it.each([0, 5])('works in a long run that thins its keyframes out, %i more pending', (more) => {
    const long: typeof metronome = {
      ...metronome,
      limits: { stepsMax: 2 ** 31, timeMax: simTime(1_000_000_000) },
      init(context, sim) {
        for (let index = 0; index < more; index++)
          sim.schedule(ns(2_000_000_000), metronome.kinds.beat);
        return metronome.init(context, sim);
      },
    };
    // Three times as many events as the first keyframes reach: they are halved twice.
    const run = observe(long, { everyNs: 2_500 }, calm);
    expect(run.steps).toBe(400_000);
    for (const wanted of [399_999, 0, 1, 131_072, 131_071, 262_145, 400_000, 17])
      expect(run.stateAt(wanted as Step)).toEqual({ beats: wanted });
  });

  it('keeps the past: an intervention changes nothing up to the end of its instant', () => {
    let changed = 0;
    fc.assert(
      fc.property(withReader(endedAt(), 1), (inputs) => {
        const at = inputs.interventions.at(-1)!.at;
        const before = { ...inputs, interventions: inputs.interventions.slice(0, -1) };
        const [without, run] = [before, inputs].map((one) => observe(rushHour, params, one));
        const shared = without!.stepAt(at);
        for (const column of ['at', 'id', 'cause', 'kind', 'subject', 'detail'] as const)
          expect(run!.trace[column].slice(0, shared)).toEqual(
            without!.trace[column].slice(0, shared),
          );
        expect(run!.stateAt(shared)).toEqual(without!.stateAt(shared));
        expect([run!.trace.at[shared], run!.trace.cause[shared]]).toEqual([at, -2]);
        if (
          canonicalJson(run!.stateAt(run!.steps)) !==
          canonicalJson(without!.stateAt(without!.steps))
        )
          changed++;
      }),
      { seed, numRuns: runs(100) },
    );
    // Otherwise the interventions would be such that nothing could ever differ.
    expect(changed).toBeGreaterThan(50);
  });
});

describe('inputs', () => {
  const one = { at: simTime(5), kind: rushHour.kinds.hurried, subject: 0, detail: 0 };
  const good: Inputs = { seed: 0, interventions: [one, one] };

  it('are accepted with the largest seed and interventions at one instant', () => {
    expect(inputsProblem(rushHour, good)).toBeNull();
    expect(inputsProblem(rushHour, { ...good, seed: 2 ** 32 - 1 })).toBeNull();
  });

  it.each<[string, object, RegExp]>([
    ['a seed below 0', { seed: -1 }, /the seed must be an integer from 0 to 4294967295, but is -1/],
    ['a seed of 2^32', { seed: 2 ** 32 }, /the seed must be/],
    ['a seed that is text', { seed: '7' }, /the seed must be/],
    ['no list', { interventions: null }, /must be a list/],
    ['a time before the run', { interventions: [{ ...one, at: -1 }] }, /intervention 0 must be at/],
    ['a time after the limit', { interventions: [{ ...one, at: 1_000_001 }] }, /0 to 1000000 ns/],
    [
      'times that fall',
      { interventions: [one, { ...one, at: 4 }] },
      /1 at 4 ns follows one at 5 ns/,
    ],
    ['an unknown kind', { interventions: [{ ...one, kind: 5 }] }, /a kind from 0 to 4, but is of/],
    ['no kind', { interventions: [{ at: 5 }] }, /a kind from 0 to 4, but is of kind undefined/],
    ['a subject of 2^31', { interventions: [{ ...one, subject: 2 ** 31 }] }, /an int32 subject/],
    ['a detail with a fraction', { interventions: [{ ...one, detail: 0.5 }] }, /an int32 detail/],
    ['something else in the list', { interventions: [null] }, /intervention 0 must be an object/],
  ])('are refused in words: %s', (_, bad, message) => {
    const inputs: Inputs = Object.assign({}, good, bad);
    expect(inputsProblem(rushHour, inputs)).toMatch(message);
    const params = { workers: 1, rounds: 1 };
    for (const mode of [observe, measure]) {
      expect(() => mode(rushHour, params, inputs)).toThrow(message);
      expect(() => mode(rushHour, params, inputs)).toThrow('scenario rush-hour');
    }
  });
});
