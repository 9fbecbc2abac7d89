/** The player's acts: a changed past is another run, and undo leads back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRASHABLE } from '../../../src/model/failure.ts';
import { timeAt } from '../../../src/views/comparison.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { act as actIn, playerAt, type Act, type Player } from '../../../src/views/player/player.ts';
import { runsOf as runsIn, type Inputs } from '../../../src/views/player/runs-of.ts';
import { runs, seed } from '../../runs.ts';
import { aView, endOf, FOUR, statesAt } from './a-view.ts';

const act = (player: Player, what: Act): Player => actIn(follow, player, what);
const runsOf = (inputs: Inputs) => runsIn(follow, inputs);

const seek = (cursor: number): Act => ({ do: 'seek', cursor });

describe('a seek', () => {
  test('stays between the start and the end of the run', () => {
    const player = playerAt(aView());
    expect(act(player, seek(-3)).view.cursor).toBe(0);
    expect(act(player, seek(1e9)).view.cursor).toBe(endOf(aView()));
    expect(act(player, seek(Number.NaN)).view.cursor).toBe(0);
  });

  test('there and back gives the states that were there before, to the last field', () => {
    const view = aView();
    const states = (cursor: number) => JSON.stringify(statesAt(view, cursor));
    const before = states(40);
    expect(states(41)).not.toBe(before);
    states(endOf(view));
    states(3);
    expect(states(40)).toBe(before);
  });

  test('is nothing that undo would undo', () => {
    expect(act(playerAt(aView()), seek(12)).before).toEqual([]);
  });
});

describe('a crash', () => {
  const at = (cursor: number): Player => act(playerAt(aView()), seek(cursor));
  const crash = (player: Player): Player =>
    act(player, {
      do: 'action',
      action: 'crash:physicalDriver',
      at: timeAt(runsOf(player.view), player.view.cursor),
    });

  test('makes another run that is the same up to the crash', () => {
    const before = at(40);
    const after = crash(before);
    const instant = timeAt(runsOf(before.view), 40);
    const past = (player: Player) =>
      runsOf(player.view)
        .moments.filter((moment) => moment.at < instant)
        .map(({ at: when, run, kind }) => [when, run, kind]);
    expect(past(before).length).toBeGreaterThan(30);
    expect(past(after)).toEqual(past(before));
    expect(runsOf(after.view).hash).not.toBe(runsOf(before.view).hash);
  });

  test('leaves the cursor right behind it', () => {
    const { view } = crash(at(40));
    expect(runsOf(view).moments[view.cursor - 1]?.kind).toBe('componentCrashed');
    expect(timeAt(runsOf(view), view.cursor)).toBe(timeAt(runsOf(aView()), 40));
  });

  test('happens in every design at one instant', () => {
    const { view } = crash(at(40));
    const crashes = runsOf(view).moments.filter(({ kind }) => kind === 'componentCrashed');
    expect(crashes.map(({ run }) => run)).toEqual(FOUR.map((_, index) => index));
    expect(new Set(crashes.map((moment) => moment.at)).size).toBe(1);
  });

  test('of a second component at the same instant is found behind the first', () => {
    const first = crash(at(40));
    const second = act(first, {
      do: 'action',
      action: 'crash:application',
      at: timeAt(runsOf(first.view), first.view.cursor),
    });
    const { moments, runs: all } = runsOf(second.view);
    const moment = moments[second.view.cursor - 1];
    expect(moment?.kind).toBe('componentCrashed');
    expect(all[moment?.run ?? 0]?.trace.subject[moment?.row ?? 0]).toBe(
      CRASHABLE.indexOf('application'),
    );
  });

  test('can be undone and taken out', () => {
    const before = at(40);
    const after = crash(before);
    expect(act(after, { do: 'undo' }).view).toEqual(before.view);
    const taken = act(after, { do: 'unact', index: 0 });
    expect(taken.view.interventions).toEqual([]);
    expect(runsOf(taken.view).hash).toBe(runsOf(before.view).hash);
  });

  test('is refused when there are too many', () => {
    let player = at(10);
    for (let count = 0; count <= follow.actionsMax; count += 1) player = crash(player);
    expect(player.view.interventions).toHaveLength(follow.actionsMax);
  });
});

describe('changed settings', () => {
  test('are seen from the same instant, and from the end at the end', () => {
    const all = runsOf(aView()).moments;
    // Right behind an event of the design that stays.
    const hosted = 1 + all.findIndex(({ run, index }) => run === 0 && index > 30);
    const middle = act(playerAt(aView()), seek(hosted));
    const time = timeAt(runsOf(middle.view), hosted);
    const fewer = act(middle, { do: 'compare', designs: ['hosted'] });
    const { moments } = runsOf(fewer.view);
    expect(moments[fewer.view.cursor - 1]?.at).toBe(time);
    expect(moments[fewer.view.cursor]?.at).toBeGreaterThan(time);
    const end = act(playerAt(aView()), seek(1e9));
    const disk = act(end, { do: 'set', id: 'device', value: 'hdd10k' });
    expect(disk.view.cursor).toBe(endOf(disk.view));
  });

  test('out of range are left at their default', () => {
    const player = act(playerAt(aView()), { do: 'set', id: 'requests', value: 1_000_000 });
    expect(player.view.settings).toEqual(aView().settings);
  });

  test('never compare no design or more than four', () => {
    const player = playerAt(aView());
    expect(act(player, { do: 'compare', designs: [] })).toBe(player);
    expect(act(player, { do: 'compare', designs: [...FOUR, 'bare-metal'] })).toBe(player);
  });
});

test('whatever a reader does, the cursor is inside the run and undo leads all the way back', () => {
  const anAct: fc.Arbitrary<Act> = fc.oneof(
    fc.integer({ min: -5, max: 400 }).map(seek),
    fc.record({
      do: fc.constant('action' as const),
      action: fc.constantFrom(...follow.actions.map(({ id }) => id)),
      at: fc.integer({ min: 0, max: 200_000 }),
    }),
    fc.constant<Act>({ do: 'unact', index: 0 }),
    fc.constantFrom(...FOUR).map((design): Act => ({ do: 'compare', designs: [design] })),
    fc.integer({ min: 0, max: 20 }).map((value): Act => ({ do: 'set', id: 'requests', value })),
  );
  let crashes = 0;
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 12 }), (acts) => {
      let player = playerAt(aView());
      for (const one of acts) {
        player = act(player, one);
        crashes += player.view.interventions.length;
        expect(player.view.cursor).toBeGreaterThanOrEqual(0);
        expect(player.view.cursor).toBeLessThanOrEqual(endOf(player.view));
      }
      while (player.before.length > 0) player = act(player, { do: 'undo' });
      expect({ ...player.view, cursor: 0 }).toEqual(aView());
    }),
    { seed, numRuns: runs(40) },
  );
  expect(crashes).toBeGreaterThan(20);
});
