/** The laws themselves: each is broken once, and must notice. */
import { describe, expect, it } from 'vitest';
import { ns, simTime } from '../../src/engine/units.ts';
import { expectReached, laws, type Reach } from './conformance.ts';
import { metronome, rushHour } from './toy-scenarios.ts';

type Rush = typeof rushHour;
type Asked = Rush['handle']['asked'];

const sound = {
  scenario: rushHour,
  params: { workers: 3, rounds: 6 },
  inputs: {
    seed: 5,
    interventions: [{ at: simTime(20), kind: rushHour.kinds.hurried, subject: 0, detail: 0 }],
  },
  reaches: ['interventions', 'ties', 'cancellations', 'marks', 'chance'] as readonly Reach[],
};

/** Rush hour with a rule that does something more after a question. */
const afterAsking = (more: (...args: Parameters<Asked>) => void): Rush => ({
  ...rushHour,
  handle: {
    ...rushHour.handle,
    asked(...args) {
      rushHour.handle.asked(...args);
      more(...args);
    },
  },
});

let outside = 0;

const faults: readonly { law: string; name: string; subject: typeof sound }[] = [
  {
    law: 'equal inputs give an equal run',
    name: 'memory outside the state',
    subject: {
      ...sound,
      scenario: afterAsking((state) => {
        state.order = (state.order + outside++) % 1_000_003;
      }),
    },
  },
  {
    law: 'another seed gives another run exactly where chance is drawn',
    name: 'chance that the case does not mention',
    subject: { ...sound, reaches: ['ties'] },
  },
  {
    law: 'the state is plain data after every event',
    name: 'a Date in the state',
    subject: {
      ...sound,
      scenario: afterAsking((state) => {
        if (state.order % 2 === 1) Object.assign(state, { since: new Date(0) });
        else Object.assign(state, { since: 0 });
      }),
    },
  },
  {
    law: 'every step, in any order, is what the straight run saw',
    name: 'a part of the state that lies outside it',
    subject: {
      ...sound,
      scenario: {
        ...rushHour,
        init(...args) {
          outside = 0;
          return rushHour.init(...args);
        },
        handle: {
          ...rushHour.handle,
          asked(...args) {
            rushHour.handle.asked(...args);
            args[0].order = (args[0].order + ++outside) % 1_000_003;
          },
        },
      },
    },
  },
  {
    law: 'every end of a span has its begin',
    name: 'an end too many',
    subject: { ...sound, scenario: afterAsking((_, sim) => sim.mark(9, 'end', 0)) },
  },
  {
    law: 'spans are closed unless the case says otherwise',
    name: 'a begin too many',
    subject: { ...sound, scenario: afterAsking((_, sim) => sim.mark(9, 'begin', 0)) },
  },
  {
    law: 'spans are closed unless the case says otherwise',
    name: 'a case that promises open spans',
    subject: { ...sound, reaches: ['openSpans'] },
  },
  {
    law: 'it ends within its limits, never by stepsMax',
    name: 'an event that plans itself at once',
    subject: {
      ...sound,
      scenario: {
        ...rushHour,
        limits: { stepsMax: 500, timeMax: rushHour.limits.timeMax },
        handle: {
          ...rushHour.handle,
          seen: (_, sim) => void sim.schedule(ns(0), rushHour.kinds.seen),
        },
      },
    },
  },
  {
    law: 'the invariants hold after every event',
    name: 'an answer that counts twice for a moment',
    subject: {
      ...sound,
      scenario: {
        ...rushHour,
        handle: {
          ...rushHour.handle,
          asked(state, ...rest) {
            state.answered++;
            rushHour.handle.asked(state, ...rest);
          },
          seen(state, ...rest) {
            state.answered--;
            rushHour.handle.seen(state, ...rest);
          },
        },
      },
    },
  },
  {
    law: 'measured and observed statistics agree',
    name: 'counting by memory outside the state',
    subject: { ...sound, scenario: afterAsking((_, sim) => sim.count(0, outside++)) },
  },
  {
    law: 'an intervention changes nothing up to its instant',
    name: 'memory outside the state that interventions change',
    subject: {
      ...sound,
      scenario: afterAsking((state) => {
        state.order = (state.order + outside++) % 1_000_003;
      }),
    },
  },
  {
    law: 'time rises, and causes come before effects',
    name: 'a run without any event',
    subject: {
      ...sound,
      params: { workers: 0, rounds: 6 },
      inputs: { seed: 1, interventions: [] },
    },
  },
];

const lawNamed = (name: string) => {
  const law = laws.find((one) => one.name === name);
  if (law === undefined) throw new Error(`there is no law "${name}"`);
  return law;
};

describe('the conformance suite', () => {
  it.each(laws)('finds nothing wrong with a sound scenario: $name', (law) => {
    law.hold(sound);
  });

  it.each(faults)('notices $name ($law)', ({ law, subject }) => {
    try {
      lawNamed(law).hold(subject);
    } catch (error) {
      // An assertion, perhaps one made within a run; not an accident of the fault.
      expect([error, (error as Error).cause]).toContainEqual(
        expect.objectContaining({ name: 'AssertionError' }),
      );
      return;
    }
    expect.fail('it noticed nothing');
  });

  it('has a fault to notice for every law', () => {
    expect(new Set(faults.map(({ law }) => law))).toEqual(new Set(laws.map(({ name }) => name)));
  });

  it('notices a scenario without chance that is said to have some', () => {
    const inputs = { seed: 1, interventions: [] };
    const silent = { scenario: metronome, params: { everyNs: 5 }, inputs };
    const law = lawNamed('another seed gives another run exactly where chance is drawn');
    law.hold({ ...silent, reaches: [] });
    expect(() => law.hold({ ...silent, reaches: ['chance'] })).toThrow();
  });

  it.each(['interventions', 'ties', 'cancellations', 'marks', 'timeMax'] as const)(
    'fails a case that promises %s and does not reach any',
    (reach) => {
      const inputs = { seed: 1, interventions: [] };
      const quiet = { scenario: rushHour, params: { workers: 0, rounds: 0 }, inputs };
      expectReached({ ...quiet, reaches: [] });
      expect(() => expectReached({ ...quiet, reaches: [reach] })).toThrow(reach);
    },
  );
});
