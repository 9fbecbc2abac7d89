/** Where playing rests because a seal breaks, what is said there, and what each figure's own seals depend on. */
import { expect, test } from 'vitest';
import { CREW } from '../../../src/scenarios/host/codes.ts';
import { boardAt } from '../../../src/scenarios/who-runs-next/board.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { FIGURES } from '../../../src/views/figures.ts';
import { advance } from '../../../src/views/player/pace.ts';
import { baseView } from '../../../src/views/player/base-view.ts';
import { act, playerAt } from '../../../src/views/player/player.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { breakAfter, breaksOf, brokenWords, sealsAt } from '../../../src/views/player/seals.ts';
import type { Comparison } from '../../../src/views/comparison.ts';
import type { NextRun } from '../../../src/views/who-runs-next/run.ts';
import { aView, crashedView } from './a-view.ts';

const after = (view: ReturnType<typeof aView>) => runsOf(follow, view);

/** Which seals of a run are broken at a cursor, by id. */
const brokenAt = (comparison: Comparison, run: number, cursor = Infinity): readonly string[] =>
  (sealsAt(comparison, cursor)[run] ?? []).flatMap(({ id, broken }) => (broken ? [id] : []));

test('an untouched run rests nowhere', () => {
  expect(breaksOf(after(aView()))).toEqual([]);
  expect(breakAfter(after(aView()), 0)).toBe(Infinity);
});

test('playing rests right behind the first event of each blow, and then goes on', () => {
  const comparison = after(crashedView('physicalDriver', 30_000));
  const { moments } = comparison;
  const rests: number[] = [];
  for (let cursor = 0; cursor < moments.length;) {
    const from = cursor;
    const until = Math.min(moments.length, breakAfter(comparison, cursor));
    ({ cursor } = advance(moments, { cursor, part: 0 }, 1e9, 16, until));
    expect(cursor).toBeGreaterThan(from);
    if (cursor < moments.length) rests.push(cursor);
  }
  expect(rests).toEqual(breaksOf(comparison));
  // Three machines lose something at once, and one of them is stopped a tenth of a second later.
  const instants = rests.map((cursor) => moments[cursor - 1]?.at ?? 0);
  expect(instants[0]).toBe(30_000);
  expect(instants.at(-1)).toBe(30_000 + 100_000_000);
  expect(new Set(instants).size).toBe(rests.length);
  for (const cursor of rests) {
    const { run } = moments[cursor - 1]!;
    const newly = brokenAt(comparison, run, cursor).length;
    expect(newly).toBeGreaterThan(brokenAt(comparison, run, cursor - 1).length);
  }
});

test('what broke is said once, where it broke, with its reason', () => {
  const comparison = after(crashedView('physicalDriver', 30_000, ['monolithic']));
  const [first] = breaksOf(comparison);
  expect(brokenWords(comparison, first! - 1, first!)).toBe(
    '. Broken: VMkernel runs (the physical driver crashed, and the hypervisor (VMkernel) with it)',
  );
  expect(brokenWords(comparison, 0, first! - 1)).toBe('');
  const end = comparison.moments.length;
  expect(brokenWords(comparison, 0, end).split(';')).toHaveLength(brokenAt(comparison, 0).length);
});

/** The figure's own runs of these variants, with actions, separated by spaces, at an instant. */
function acted(id: string, variants: string, actions: string, at: number): Comparison {
  const { subject, shown } = FIGURES.find((kind) => kind.id === id)!;
  const base = playerAt(baseView(subject, { ...shown, variants }));
  const { view } = actions
    .split(' ')
    .reduce((player, action) => act(subject, player, { do: 'action', action, at }), base);
  return runsOf(subject, view);
}

test('a hanging parent takes the turns of children only where it is the scheduler', () => {
  const at = 30_000_000;
  const comparison = acted('who-runs-next', 'classic root', 'hang:parent', at);
  expect(brokenAt(comparison, 0)).toEqual(['parent', 'disk']);
  expect(brokenAt(comparison, 1)).toContain('turns');
  // Who ran at the break may run on; after it, no other child gets a processor any more.
  const runs = comparison.runs as readonly NextRun[];
  const later = runs.map((run) => {
    const from = (sealsAt(comparison, Infinity)[1] ?? []).find(({ id }) => id === 'turns');
    const time = runs[1]!.trace.at[from?.broken?.row ?? -1] ?? 0;
    const first = run.stepAt(time as never);
    const before = new Set(boardAt(run, first).running);
    const { agentKind } = run.context.host.layout;
    const came = new Set<number>();
    for (let rows: number = first; rows <= run.trace.length; rows += 1)
      for (const agent of boardAt(run, rows).running)
        if (!before.has(agent) && agentKind[agent] === CREW.guest) came.add(agent);
    return came.size;
  });
  expect(later[0]).toBeGreaterThan(0);
  expect(later[1]).toBe(0);
  // Who has used up a cap is ready beside an idle processor too, and nobody has taken a turn from it.
  const capped = acted('who-runs-next', 'classic', 'cap:greedy hang:parent', at);
  expect(brokenAt(capped, 0)).toEqual(['parent', 'disk']);
  for (const action of ['hang:user', 'off:greedy', 'storm:processor'])
    expect(breaksOf(acted('who-runs-next', 'classic root', action, at))).toEqual([]);
});

test('memory stays its owner’s until somebody reaches it with whom it is not shared', () => {
  const attackers = 'child childWithDevice driverPartition parent';
  const untouched = acted('who-can-touch', attackers, 'iommuOn', 0);
  expect([0, 1, 2, 3].map((run) => brokenAt(untouched, run))).toEqual([[], [], [], ['sibling']]);
  const unguarded = acted('who-can-touch', attackers, 'iommuOff', 0);
  const all = ['sibling', 'parent', 'hypervisor'];
  const broken = [[], all, all, ['sibling', 'hypervisor']];
  expect([0, 1, 2, 3].map((run) => brokenAt(unguarded, run))).toEqual(broken);
  // What was shared may be read; once the sharing has ended, the parent reads it all the same.
  const ended = acted('who-can-touch', attackers, 'endRing', 0);
  const rowOf = (comparison: Comparison) =>
    sealsAt(comparison, Infinity)[3]?.find(({ id }) => id === 'sibling')?.broken?.row ?? Infinity;
  expect(rowOf(ended)).toBeLessThan(rowOf(untouched));
  expect(brokenAt(ended, 2)).toEqual([]);
});

test('a database waits for a parent that is gone, and loses its requests with a hypervisor that is', () => {
  const { subject } = FIGURES.find((kind) => kind.id === 'database-under-load')!;
  const designs = 'monolithic parent-synthetic driver-domain';
  const broken = acted(subject.id, designs, 'crash:physicalDriver', 700_000);
  const because = (run: number) =>
    sealsAt(broken, Infinity)[run]?.find(({ id }) => id === 'requests')?.broken?.because;
  expect(because(0)).toBe('requests are lost with who asked for them');
  expect(because(1)).toBe('requests wait for the parent partition kernel, which is gone for good');
  expect(brokenAt(broken, 2)).toEqual([]);
});

/** Figures without seals, and why they have none. */
const UNSEALED: Readonly<Record<string, string>> = {
  'vm-exit': 'one guest is there, and nobody else who could be harmed',
  vmbus: 'one child’s own way to its card is disturbed, and nobody else is there',
  boot: 'a power cut stops everything by design, and what Windows reaches for is refused',
  'two-page-tables': 'what is taken away comes back, and costs time only',
};

test.each(FIGURES.map((kind) => [kind.id, kind] as const))(
  '%s starts with whole seals that something can break, or it is known why not',
  (id, { subject, shown }) => {
    expect(subject.seals === undefined).toBe(id in UNSEALED);
    if (!subject.seals) return;
    const attacked = id === 'who-can-touch';
    for (const { id: variant } of subject.variants) {
      const untouched = runsOf(subject, baseView(subject, { ...shown, variants: variant }));
      const seals = sealsAt(untouched, 0)[0] ?? [];
      expect(seals.length).toBeGreaterThanOrEqual(2);
      expect(seals.length).toBeLessThanOrEqual(5);
      expect(new Set(seals.map((seal) => seal.id)).size).toBe(seals.length);
      for (const { words, broken } of seals) {
        expect(broken).toBeNull();
        expect(words).toMatch(/^\S.{4,30}[^.]$/);
      }
      if (!attacked) expect(breaksOf(untouched)).toEqual([]);
    }
    const base = baseView(subject, shown);
    const instant = runsOf(subject, base).endedAt / 3;
    const breaking = subject.actions.filter(({ id: action }) => {
      const { view } = act(subject, playerAt(base), { do: 'action', action, at: instant });
      const comparison = runsOf(subject, view);
      for (const { broken } of sealsAt(comparison, Infinity).flat())
        if (broken) expect(broken.because).toMatch(/^[a-z].+[^.]$/);
      return breaksOf(comparison).length > (attacked ? 1 : 0);
    });
    expect(breaking.length).toBeGreaterThan(0);
  },
);
