/** What a reader does to a run: who feels it, who does not, and that all time is still accounted for. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { simTime, step } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { runNext } from '../../../src/scenarios/who-runs-next/entry.ts';
import { intervalsOf } from '../../../src/scenarios/who-runs-next/intervals.ts';
import { narrate } from '../../../src/scenarios/who-runs-next/narrate.ts';
import { PARAMETERS } from '../../../src/scenarios/who-runs-next/parameters.ts';
import {
  READER_ACTS,
  readerActAt,
  STORM_NS,
  type ReaderAct,
} from '../../../src/scenarios/who-runs-next/reader-acts.ts';
import { reckon } from '../../../src/scenarios/who-runs-next/reckon.ts';
import { SCHEDULERS } from '../../../src/scenarios/who-runs-next/schedulers.ts';
import { runs, seed } from '../../runs.ts';

const ms = 1_000_000;
type Done = readonly (readonly [act: ReaderAct, atMs: number])[];

const run = (given: Record<string, unknown>, done: Done = []) =>
  runNext(
    settle(PARAMETERS, given).settings,
    {
      seed: 1,
      interventions: [...done]
        .sort(([, one], [, other]) => one - other)
        .map(([act, at]) => readerActAt(act, simTime(Math.round(at * ms)))),
    },
    { checkEvery: 'event' },
  );
const end = (given: Record<string, unknown>, done: Done = []) => {
  const made = run(given, done);
  return reckon(made, made.endedAt);
};
/** ms of processors that a partition had. */
const ran = (of: ReturnType<typeof end>, id: string): number =>
  (of.partitions.find(({ partition }) => partition.id === id)?.ran ?? 0) / ms;
const said = (made: ReturnType<typeof run>) =>
  Array.from({ length: made.trace.length }, (_, row) => narrate(made, row));

const disk = { work: 'disk' };
const all = SCHEDULERS.map(({ id }) => [id] as const);

test.each(all)('under %s all time is accounted for, whatever a reader does', (design) => {
  const acts = fc.array(
    fc.tuple(fc.constantFrom(...READER_ACTS), fc.integer({ min: 0, max: 400 })),
    { minLength: 1, maxLength: 5 },
  );
  const settings = fc.record({
    work: fc.constantFrom('bursts', 'disk', 'computes'),
    processors: fc.integer({ min: 1, max: 4 }),
    greedy: fc.integer({ min: 0, max: 3 }),
    greedyCap: fc.constantFrom(10, 60, 100),
    boost: fc.constantFrom('on', 'off'),
  });
  const classes = new Set<string>();
  fc.assert(
    fc.property(acts, settings, (drawn, given) => {
      const done = drawn.map(([act, tenths]) => [act, tenths / 10] as const);
      const made = run({ ...given, design, durationMs: 40 }, done);
      const { partitions, idle } = reckon(made, made.endedAt);
      expect(partitions.reduce((sum, one) => sum + one.ran, idle)).toBe(
        given.processors * made.endedAt,
      );
      for (const { long, class: eventClass } of said(made)) {
        expect(long).toMatch(/^[A-Z].+\.$/);
        classes.add(eventClass);
      }
    }),
    { seed, numRuns: runs(12) },
  );
  expect(classes).toContain('fault');
  expect(classes).toContain('recovery');
});

describe('a child that hangs', () => {
  it('gets its turns and no more, and its user no answer', () => {
    const [calm, hung] = [end(disk), end(disk, [['hang:user', 30]])];
    expect(hung.longest).toMatchObject({ open: true });
    expect(hung.answers.length).toBeLessThan(calm.answers.length);
    // One of four that compute, on two processors, for 70 ms.
    expect(ran(hung, 'user')).toBeGreaterThan(25);
    expect(ran(hung, 'user')).toBeLessThan(45);
    for (const one of ['greedy-1', 'greedy-2', 'greedy-3'])
      expect(ran(hung, one)).toBeGreaterThan(45);
  });

  it('is nothing new where it computed without end before: nobody can tell', () => {
    for (const [design] of all) {
      const [calm, hung] = [[], [['hang:greedy', 30]] as const].map((done) =>
        intervalsOf(run({ ...disk, design }, done)),
      );
      // Looking at a run that has been broken into rounds it once more: by one ns.
      expect(hung?.map(({ agent, processor }) => [agent, processor])).toEqual(
        calm?.map(({ agent, processor }) => [agent, processor]),
      );
      hung?.forEach(({ from }, index) => {
        expect(Math.abs(from - (calm?.[index]?.from ?? -1))).toBeLessThan(5);
      });
    }
  });

  it('hears no question', () => {
    const shorts = said(run(disk, [['hang:user', 30]])).map(({ short }) => short);
    expect(shorts.filter((short) => short.includes('and the user’s child hangs'))).not.toEqual([]);
  });
});

describe('a child that is turned off', () => {
  it('leaves its share to the others, and no processor idle', () => {
    const [calm, off] = [end(disk), end(disk, [['off:greedy', 30]])];
    expect(ran(off, 'greedy-1')).toBeLessThan(30);
    for (const one of ['greedy-2', 'greedy-3'])
      expect(ran(off, one)).toBeGreaterThan(ran(calm, one) + 15);
    expect(off.idle).toBe(0);
  });

  it('leaves its user with an open question', () => {
    const { longest, answers } = end(disk, [['off:user', 30]]);
    expect(longest?.open).toBe(true);
    expect(longest?.took).toBeGreaterThan(60 * ms);
    expect(answers.every(({ at }) => at <= 30 * ms)).toBe(true);
  });
});

describe('a setting changed in mid-run', () => {
  it('as a cap, stops who has had as much, and leaves processors idle beside them', () => {
    const capped = end(disk, [['cap:greedy', 30]]);
    expect(capped.idleThoughReady).toBeGreaterThan(50 * ms);
    expect(capped.idleThoughReady).toBe(capped.idle);
    // 30 % of 70 ms, and what they had before.
    for (const one of ['greedy-1', 'greedy-2', 'greedy-3'])
      expect(ran(capped, one)).toBeLessThan(30 + 21 + 1);
  });

  it('as a reserve, brings the user’s child to the front at once; as a weight, it does not', () => {
    const late = { work: 'bursts', boost: 'off' };
    const after = (done: Done): number =>
      Math.max(
        ...end(late, done)
          .answers.filter(({ at }) => at > 40 * ms)
          .map(({ took }) => took),
      );
    expect(after([])).toBeGreaterThan(8 * ms);
    expect(after([['weight:user', 20]])).toBeGreaterThan(8 * ms);
    expect(after([['reserve:user', 20]])).toBeLessThan(1.1 * ms);
  });

  it('is looked at by nobody under plain turns', () => {
    const turns = { ...disk, design: 'turns' };
    const calm = intervalsOf(run(turns));
    for (const act of ['weight:user', 'reserve:user'] as const) {
      const made = run(turns, [[act, 30]]);
      expect(intervalsOf(made)).toEqual(calm);
      const vain = said(made).find(({ short }) => short.includes('plain turns do not look'));
      expect(vain?.class).toBe('work');
    }
  });
});

describe('the parent', () => {
  it('that computes stands in line with its drivers, and the user waits for it', () => {
    const [calm, busy] = [end(disk), end(disk, [['busy:parent', 30]])];
    expect(calm.longest?.parentStoodInLine).toBe(0);
    expect(busy.longest?.parentStoodInLine).toBeGreaterThan(10 * ms);
    expect(ran(busy, 'parent')).toBeGreaterThan(40);
    // A reserve for the parent puts its drivers in front again.
    const kept = end({ ...disk, parentReserve: 10 }, [['busy:parent', 30]]);
    expect(kept.longest?.parentStoodInLine).toBeLessThan(busy.longest?.parentStoodInLine ?? 0);
  });

  it('that hangs stops the disk, and nobody who computes', () => {
    for (const design of ['classic', 'core', 'turns']) {
      const hung = end({ ...disk, design }, [['hang:parent', 30]]);
      expect(hung.longest?.open, design).toBe(true);
      expect(hung.idle).toBe(hung.idleThoughReady);
      const greedy = ['greedy-1', 'greedy-2', 'greedy-3'].map((one) => ran(hung, one));
      for (const had of greedy) expect(had, design).toBeGreaterThan(25);
    }
    expect(end({ work: 'bursts' }, [['hang:parent', 30]]).longest).toEqual(
      end({ work: 'bursts' }).longest,
    );
  });

  it('that hangs stops everybody under the root scheduler, once their turns are over', () => {
    const made = run({ ...disk, design: 'root' }, [['hang:parent', 30]]);
    const last = Math.max(
      ...intervalsOf(made)
        .filter(({ processor }) => processor !== null)
        .map(({ to }) => to),
    );
    expect(last).toBeGreaterThan(30 * ms);
    expect(last).toBeLessThanOrEqual(40 * ms + 1_000);
    expect(made.stateAt(step(made.steps)).running).toEqual([-1, -1]);
  });
});

it('interrupts go before everybody, a reserve or not, for as long as they last', () => {
  const guarded = { ...disk, reserve: 100, parentReserve: 100 };
  const stormy = intervalsOf(run(guarded, [['storm:processor', 30]])).filter(
    ({ processor, from }) => processor === 0 && from >= 30 * ms && from < 30 * ms + STORM_NS,
  );
  expect(stormy.map(({ partition }) => partition.id)).toEqual(['hypervisor']);
  expect((stormy[0]?.to ?? 0) - (stormy[0]?.from ?? 0)).toBe(STORM_NS);
  const over = said(run(disk, [['storm:processor', 30]])).filter(
    ({ class: eventClass }) => eventClass === 'recovery',
  );
  expect(over.map(({ short }) => short)).toEqual([
    'the flood of interrupts is over, on processor 1',
  ]);
});

test.each(READER_ACTS)('%s does nothing a second time, and says why', (act) => {
  if (act === 'storm:processor') return;
  const [, again] = said(
    run(disk, [
      [act, 30],
      [act, 40],
    ]),
  ).filter(({ short }) =>
    /cannot be|no other|hangs: it|turned off|from now on|begins to compute|hangs: none/.test(short),
  );
  expect(again).toMatchObject({ class: 'work' });
  expect(again?.long).toContain('Nothing changes.');
});

test('from when the child is off, its open answer waits for nobody', () => {
  const open = end(disk, [['off:user', 10]]).longest!;
  const before = end(disk).longest!;
  expect(open.open).toBe(true);
  expect(before.turnedOff).toBe(0);
  const made = run(disk, [['off:user', 10]]);
  expect(open.turnedOff).toBe(made.endedAt - 10 * ms);
  const { ran, stoodInLine, parentStoodInLine, turnedOff, elsewhere } = open;
  expect(ran + stoodInLine + parentStoodInLine + turnedOff + elsewhere).toBe(open.took);
  expect(elsewhere).toBeGreaterThanOrEqual(0);
});
