/** What a broken model gets: an error that says in which run, and at which event, it happened. */
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/engine/measure.ts';
import { observe } from '../../src/engine/observe.ts';
import { prepareRun } from '../../src/engine/prepare.ts';
import { idsMax } from '../../src/engine/queue.ts';
import { eventKinds, type Sim } from '../../src/engine/scenario.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { ns, type Duration, type EventId, type EventKind } from '../../src/engine/units.ts';
import { metronome, rushHour } from './toy-scenarios.ts';

const inputs = { seed: 77, interventions: [] };
const params = { everyNs: 100 };
const later = ns(1);
const { beat } = metronome.kinds;

/** Runs the metronome with a rule that does `act` at its third beat, and gives what was thrown. */
function failure(act: (sim: Sim) => unknown, mode: typeof observe | typeof measure): Error {
  const broken: typeof metronome = {
    ...metronome,
    terms: ['term'],
    streams: ['stream'],
    handle: {
      beat(...args) {
        metronome.handle.beat(...args);
        const [state, sim] = args;
        if (state.beats === 3) act(sim);
      },
    },
  };
  try {
    mode(broken, params, inputs);
  } catch (error) {
    return error as Error;
  }
  return expect.fail('nothing was thrown');
}

describe.each([
  ['observed', observe],
  ['measured', measure],
])('a broken rule in %s mode', (_, mode) => {
  it('is reported with scenario, seed, step and time, and with what was thrown as its cause', () => {
    const original = new TypeError('the ring is full');
    const error = failure(() => {
      throw original;
    }, mode);
    expect(error.message).toBe('scenario metronome seed 77 step 3 at 300 ns: the ring is full');
    expect(error.cause).toBe(original);
  });

  it.each<[string, (sim: Sim) => unknown, RegExp]>([
    ['a negative delay', (sim) => sim.schedule(-1 as Duration, beat), /a delay must be .* −?-1/],
    ['a delay of half a nanosecond', (sim) => sim.schedule(0.5 as Duration, beat), /a delay must/],
    ['a delay that is no number', (sim) => sim.schedule(NaN as Duration, beat), /a delay must/],
    ['a delay past 2^53', (sim) => sim.schedule((2 ** 53) as Duration, beat), /a delay must/],
    ['a kind that is not there', (sim) => sim.schedule(later, 1 as EventKind), /1 event kinds/],
    ['a kind below 0', (sim) => sim.schedule(later, -1 as EventKind), /1 event kinds/],
    ['half a kind', (sim) => sim.schedule(later, 0.5 as EventKind), /1 event kinds/],
    ['a subject of 33 bits', (sim) => sim.schedule(later, beat, 2 ** 32), /must be int32/],
    ['a detail with a fraction', (sim) => sim.schedule(later, beat, 0, 0.1), /must be int32/],
    [
      'a priority that is not there',
      (sim) => sim.schedule(later, beat, 0, 0, 'urgent' as 'normal'),
      /interrupt, normal or observer, but received urgent/,
    ],
    ['an id of no event', (sim) => sim.cancel(99 as EventId), /no event with id 99/],
    ['an id that is no number', (sim) => sim.cancel(undefined as never), /no event with id undef/],
    ['an id below 0', (sim) => sim.cancel(-1 as EventId), /no event with id -1/],
    ['half an id', (sim) => sim.cancel(0.5 as EventId), /no event with id 0.5/],
    ['the id that comes next', (sim) => sim.cancel(4 as EventId), /no event with id 4/],
    ['a stream that is not there', (sim) => sim.below(1, 6), /1 random streams, .* index 1/],
    ['a bound of 0', (sim) => sim.below(0, 0), /a bound must be an integer from 1 to 2\^32/],
    ['a negative mean', (sim) => sim.exponential(0, -5 as Duration), /a mean must be an integer/],
    ['a term that is not there', (sim) => sim.mark(0, 'at', 1), /1 terms, not one at 1/],
    ['a lane below 0', (sim) => sim.mark(-1, 'at', 0), /a lane must be an integer/],
    ['a lane of 17 bits', (sim) => sim.mark(0x1_0000, 'at', 0), /a lane must be an integer/],
    ['half a lane', (sim) => sim.mark(0.5, 'at', 0), /a lane must be an integer/],
    ['a phase that is not there', (sim) => sim.mark(0, 'in' as 'at', 0), /begin, end or at/],
    ['a mark without a number', (sim) => sim.mark(0, 'at', 0, NaN), /must be a finite number/],
    ['a counter that is not there', (sim) => sim.count(0), /there are 0 counters/],
    ['a series that is not there', (sim) => sim.sample(0, 1), /there are 0 series/],
    ['a level that is not there', (sim) => sim.level(1, 1), /there are 1 levels/],
  ])('is told of %s', (_name, act, message) => {
    const error = failure(act, mode);
    expect(error.message).toMatch(message);
    expect(error.message).toContain('scenario metronome seed 77 step 3 at 300 ns');
    expect(error.cause).toBeInstanceOf(RangeError);
  });

  it('is told when something outside has thrown what is no Error', () => {
    const error = failure(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what is tested
      throw 'a text';
    }, mode);
    expect(error.message).toContain('step 3 at 300 ns: a text');
  });

  it('is found by the invariants', () => {
    const check = ({ beats }: { readonly beats: number }) => {
      if (beats > 4) throw new Error('too many beats');
    };
    const act = () => mode({ ...metronome, check }, params, inputs, { checkEvery: 'event' });
    expect(act).toThrow('scenario metronome seed 77 step 5 at 500 ns: too many beats');
    // Found at the end at the latest.
    expect(() => mode({ ...metronome, check }, params, inputs)).toThrow('too many beats');
  });

  it('is not looked for after each event unless asked', () => {
    let looks = 0;
    const check = () => void looks++;
    const { steps } = mode({ ...metronome, check }, { everyNs: 5 }, inputs);
    expect(steps).toBe(200);
    expect(looks).toBeLessThan(8);
    looks = 0;
    mode({ ...metronome, check }, { everyNs: 5 }, inputs, { checkEvery: 'event' });
    expect(looks).toBeGreaterThanOrEqual(200);
  });

  it('is found when it prepares or begins', () => {
    const init = () => {
      throw new Error('no memory');
    };
    const act = () => mode({ ...metronome, init }, params, inputs);
    expect(act).toThrow('scenario metronome seed 77 step 0 at 0 ns: no memory');
  });

  it('cannot write to parameters or to what was prepared from them', () => {
    const ownParams = { workers: 1, rounds: 3 };
    const prepare = (given: typeof ownParams) => {
      given.rounds = 1;
      return given;
    };
    const act = () => mode({ ...rushHour, prepare }, ownParams, inputs);
    expect(act).toThrow(/scenario rush-hour seed 77 step 0 at 0 ns: .* read only/);
    const own: typeof rushHour = {
      ...rushHour,
      prepare: (given) => ({ ...given }),
      init(context, sim) {
        Object.assign(context, { rounds: 1 });
        return rushHour.init(context, sim);
      },
    };
    expect(() => mode(own, ownParams, inputs)).toThrow(/step 0 at 0 ns: .* read only/);
  });
});

describe('cancel', () => {
  it('is false for what has happened, is happening or has been taken back, and true once', () => {
    const results: boolean[] = [];
    const scenario: typeof metronome = {
      ...metronome,
      handle: {
        beat(state, sim) {
          state.beats++;
          if (state.beats > 1) return;
          const [current, planned] = [0 as EventId, sim.schedule(later, beat)];
          results.push(sim.cancel(current), sim.cancel(planned), sim.cancel(planned));
        },
      },
    };
    const run = observe(scenario, params, inputs);
    expect(results).toEqual([false, true, false]);
    expect(run.steps).toBe(1);
  });
});

describe('a scenario', () => {
  it('may not name an event twice', () => {
    expect(() => eventKinds('a', 'b', 'a')).toThrow('event names must differ: a, b, a');
  });

  it('has at most 256 kinds of event, and can use the last', () => {
    const withKinds = (count: number): typeof metronome => {
      const names = ['beat', ...Array.from({ length: count - 1 }, (_, index) => `more ${index}`)];
      const handle = Object.fromEntries(names.map((name) => [name, metronome.handle.beat]));
      const kinds = eventKinds(...names) as unknown as typeof metronome.kinds;
      return { ...metronome, kinds, handle: handle as unknown as typeof metronome.handle };
    };
    expect(observe(withKinds(256), params, inputs).steps).toBeGreaterThan(5);
    expect(() => observe(withKinds(257), params, inputs)).toThrow('coded 0, 1, 2… up to 255');
  });

  it('can plan 2^30 events and no more', () => {
    const simulation = new Simulation(metronome, prepareRun(metronome, params, inputs), null);
    simulation.start();
    simulation.restore({ ...simulation.snapshot(), nextId: idsMax - 1 });
    simulation.runTo(1);
    expect(() => simulation.runTo(2)).toThrow(`a run can schedule ${idsMax} events`);
  });

  it('must code its kinds 0, 1, 2 …, and have a rule for each', () => {
    const kinds = { beat: 1 as EventKind };
    expect(() => observe({ ...metronome, kinds }, params, inputs)).toThrow(
      'scenario metronome: event kinds must be coded 0, 1, 2…',
    );
    const handle = {} as typeof metronome.handle;
    expect(() => observe({ ...metronome, handle }, params, inputs)).toThrow(
      'there is no rule for event beat',
    );
  });

  it('must have a state that is plain data when its run is hashed', () => {
    for (const [value, what] of [
      [new Date(0), 'an object of a class'],
      [NaN, 'is NaN'],
      [undefined, 'of type undefined'],
      [() => 1, 'of type function'],
      [10n, 'of type bigint'],
    ] as const) {
      const init: typeof metronome.init = () => ({ beats: 0, more: [{ value }] });
      expect(() => observe({ ...metronome, init }, params, inputs)).toThrow(what);
      expect(() => observe({ ...metronome, init }, params, inputs)).toThrow(
        /scenario metronome seed 77 .* state\.more\[0\]\.value/,
      );
    }
  });

  it('keeps keyframes at a positive distance', () => {
    for (const keyframeEvery of [0, -1, 1.5])
      expect(() => observe(metronome, params, inputs, { keyframeEvery })).toThrow(/keyframeEvery/);
  });
});
