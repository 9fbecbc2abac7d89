/** What a reader breaks around an exit: when it is felt, by whom, and what is done up to then. */
import { describe, expect, it, test } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { simTime, step } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ACTS } from '../../../src/scenarios/vm-exit/acts.ts';
import {
  kindName,
  narrate,
  PARAMETERS,
  paramsFrom,
  vmExit,
} from '../../../src/scenarios/vm-exit/index.ts';
import {
  impossible,
  READER_ACTS,
  readerActAt,
  type ReaderAct,
} from '../../../src/scenarios/vm-exit/reader-acts.ts';
import { WAYS } from '../../../src/scenarios/vm-exit/ways.ts';
import { narrator } from '../../../src/scenarios/told.ts';

type Done = readonly (readonly [act: ReaderAct, at: number])[];

const run = (given: Record<string, unknown>, done: Done = []) =>
  observe(
    vmExit,
    paramsFrom(settle(PARAMETERS, given).settings),
    { seed: 1, interventions: done.map(([act, at]) => readerActAt(act, simTime(at))) },
    { checkEvery: 'event' },
  );
const tell = narrator(kindName, narrate);
const kinds = ({ trace }: ReturnType<typeof run>) => [...trace.kind].map(kindName);
const last = (made: ReturnType<typeof run>) => tell(made, made.trace.length - 1);
const end = (made: ReturnType<typeof run>) => made.stateAt(made.steps);

const port = { design: 'vtx-2005', act: 'portAccess' };
const passedOn = { design: 'kvm-2012', act: 'deviceAccessForwarded' };

describe('a spoilt state', () => {
  it('is found at the next entry, and not before: the handler works to its end', () => {
    const made = run(port, [['spoil:state', 500]]);
    expect(kinds(made).slice(-3)).toEqual(['workDone', 'workDone', 'entryRefused']);
    // All parts but the entry: 15,826 less 2,200.
    expect(end(made)).toMatchObject({ cycles: 13_626, exits: 0, quarters: 0 });
    expect(end(made).stoppedAt).toBe(made.endedAt);
  });

  it('waits for the exit after, where the processor has begun to enter', () => {
    const made = run(port, [['spoil:state', 4_000]]);
    expect(kinds(made)).toContain('actDone');
    // 100,000 times a second: the next one ends at 10 µs.
    expect(end(made)).toMatchObject({ cycles: 15_826, stoppedAt: 10_000 });
  });

  it('is never found where the guest does it no more', () => {
    const made = run({ ...port, perSecond: 0 }, [['spoil:state', 300_000_000]]);
    expect(end(made)).toMatchObject({ quarters: 4, stoppedAt: -1 });
  });

  it('is nothing where no processor enters the guest', () => {
    for (const design of ['translation-2005', 'native-2005', 'paravirtual-2003', 'kvm-arm-2014']) {
      const made = run({ design, act: 'hypercall' }, [['spoil:state', 10]]);
      expect(impossible('spoil:state', made.context), design).not.toBeNull();
      expect(end(made).stoppedAt).toBe(-1);
    }
  });
});

describe('a guest without fault handlers', () => {
  it('faults when it runs again, not while it stands still', () => {
    const made = run(port, [['break:guest', 2_000]]);
    expect(kinds(made).slice(-2)).toEqual(['enteredGuest', 'guestFaulted']);
    expect(end(made).cycles).toBe(15_826);
    expect(last(made).short).toMatch(/^a triple fault/);
    expect(last(made).long).toMatch(/everybody else goes on/);
  });

  it('faults at once in the second, where it runs', () => {
    const made = run(port, [['break:guest', 300_000_000]]);
    expect(end(made)).toMatchObject({ quarters: 1, stoppedAt: 300_000_000 });
  });

  it('takes a machine without monitor along, and leaves the fault to a translator’s monitor', () => {
    const alone = run({ ...port, design: 'native-2005' }, [['break:guest', 100]]);
    expect(last(alone).long).toMatch(/reset the machine/);
    const translated = run({ ...port, design: 'translation-2005' }, [['break:guest', 10]]);
    expect(last(translated).long).toMatch(/in software/);
  });
});

describe('whoever plays the device', () => {
  it('leaves the guest standing when it hangs, at the exit that is passed on', () => {
    for (const at of [100, 1_500]) {
      const made = run(passedOn, [['hang:device', at]]);
      expect(kinds(made).at(-1)).toBe('unanswered');
      // Saved, and what the kernel does before it passes the exit on.
      expect(end(made).cycles).toBe(392 + 1_781);
    }
  });

  it('is not missed by what the monitor answers itself', () => {
    const made = run({ design: 'kvm-2012', act: 'deviceAccess' }, [['hang:device', 100]]);
    expect(end(made)).toMatchObject({ quarters: 4, stoppedAt: -1 });
    const said = Array.from({ length: made.trace.length }, (_, row) => tell(made, row).long);
    expect(said.join()).toContain('the guest does not notice');
  });

  it('takes the guest along where that is its own process, and not where it is a partition', () => {
    const kvm = run({ design: 'kvm-2012', act: 'deviceAccess' }, [['kill:device', 100]]);
    expect(end(kvm).stoppedAt).toBe(100);
    const xen = run({ design: 'xen-2009', act: 'interruptEnd' }, [['kill:device', 100]]);
    expect(end(xen)).toMatchObject({ quarters: 4, stoppedAt: -1 });
  });
});

test('a crash of the monitor is told by who else is lost', () => {
  const told = (design: string, act = 'portAccess') =>
    last(run({ design, act }, [['crash:monitor', 50]]));
  expect(told('kvm-2012').long).toMatch(/kernel of the host.*whole machine/s);
  expect(told('xen-2012', 'deviceAccessForwarded').long).toMatch(/Every guest.*whole machine/s);
  expect(told('vtx-2005').long).toMatch(/this one’s guest is gone/);
  expect(told('nested-kvm-2009').long).toMatch(/outer monitor.*goes on/s);
});

test('every act under every way does something or says why not, and then nothing follows', () => {
  const reached = new Set<string>();
  for (const { id: design } of WAYS)
    for (const act of ACTS)
      for (const done of READER_ACTS) {
        const calm = run({ design, act, perSecond: 10_000 });
        for (const at of [Math.round(calm.trace.at[1] ?? 0) + 1, 400_000_000]) {
          const made = run({ design, act, perSecond: 10_000 }, [
            [done, at],
            [done, 900_000_000],
          ]);
          const rows = kinds(made).flatMap((kind, row) => (kind === 'readerActed' ? [row] : []));
          const [first, again] = rows.map((row) => tell(made, row));
          const can = impossible(done, made.context) === null;
          expect(first?.class).toBe(can ? 'fault' : 'work');
          // Killed where it was not missed, it can be killed again; everything else is so already.
          if (!can || done !== 'kill:device') expect(again?.class).toBe('work');
          if (!can) expect(end(made).cycles).toBe(end(calm).cycles);
          const { stoppedAt } = end(made);
          if (stoppedAt >= 0)
            expect([...made.trace.at].filter((when) => when > stoppedAt)).toEqual(
              stoppedAt < 900_000_000 ? [900_000_000] : [],
            );
          for (const row of rows) expect(tell(made, row).long).toMatch(/^[A-Z].+\.$/s);
          reached.add(`${done}${can ? '' : ', impossible'}${stoppedAt < 0 ? '' : ', stops'}`);
        }
      }
  for (const done of READER_ACTS) {
    expect(reached).toContain(`${done}, stops`);
    expect(reached).toContain(`${done}, impossible`);
  }
  expect(reached).toContain('hang:device');
});

test('what was looked at stays as it was', () => {
  const [calm, broken] = [run(port), run(port, [['crash:monitor', 2_000]])];
  const before = calm.stepAt(simTime(2_000));
  expect(broken.stateAt(before)).toEqual(calm.stateAt(before));
  expect(calm.stateAt(step(0)).stoppedAt).toBe(-1);
});
