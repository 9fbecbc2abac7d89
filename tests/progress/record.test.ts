import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/progress/change.ts';
import { emptyData, INSTANT_MAX, itemIn, type ProgressData } from '../../src/progress/document.ts';
import { mergeData, normalized } from '../../src/progress/merge.ts';
import {
  addTry,
  everything,
  giveUp,
  openHint,
  reset,
  saveDraft,
  undoReset,
} from '../../src/progress/record.ts';
import { itemStanding, lastPlace, lessonStanding } from '../../src/progress/standing.ts';
import { pruned, UNDO_WINDOW, visit } from '../../src/progress/upkeep.ts';
import { runs, seed } from '../runs.ts';
import { arbitraryData } from './arbitrary-progress.ts';

const item = { id: 'one', hash: '00000000000000aa' };
const changed = { id: 'one', hash: '00000000000000bb' };
const wrong = addTry(item, '"b"', 'sure', 'wrong');
const right = addTry(item, '"a"', 'guess', 'right');

/** The changes one after the other, a second apart. */
const after = (...changes: readonly Change[]): ProgressData =>
  changes.reduce((data, change, index) => change(data, 1_000 * (index + 1)), emptyData());

describe('the state of an item', () => {
  it.each([
    ['new', []],
    ['new', [openHint(item, 0)]],
    ['tried', [wrong]],
    ['right', [wrong, right]],
    ['right', [right, wrong]],
    ['givenUp', [wrong, giveUp(item)]],
    ['givenUp', [giveUp(item), right]],
    ['right', [right, giveUp(item)]],
  ] as const)('is %s after what was done', (state, changes) => {
    expect(itemStanding(after(...changes), item).state).toBe(state);
  });

  it('begins anew when the item has changed, and keeps the tries as older ones', () => {
    const standing = itemStanding(after(wrong, right), changed);
    expect(standing.state).toBe('new');
    expect(standing.older).toHaveLength(2);
  });

  it('knows how many hints were open at a try', () => {
    const data = after(openHint(item, 0), openHint(item, 1), wrong);
    expect(itemStanding(data, item).hints).toBe(2);
    expect(itemIn(data, 'one').tries[0]?.hints).toBe(2);
  });

  it('has a draft until the answer is handed in', () => {
    const draft = saveDraft(item, '"b"');
    expect(itemStanding(after(draft), item).draft?.answer).toBe('"b"');
    expect(itemStanding(after(draft, wrong), item).draft).toBeNull();
    expect(itemStanding(after(draft), changed).draft).toBeNull();
  });

  it('orders tries even when the clock goes back', () => {
    const data = right(wrong(emptyData(), 5_000), 1_000);
    expect(itemStanding(data, item).tries.map(({ verdict }) => verdict)).toEqual([
      'wrong',
      'right',
    ]);
  });

  it('does not pass the last instant there is', () => {
    const data = wrong(right(emptyData(), INSTANT_MAX), INSTANT_MAX);
    for (const { at } of itemIn(data, 'one').tries) expect(at).toBeLessThanOrEqual(INSTANT_MAX);
  });
});

describe('a reset', () => {
  const scope = { items: ['one'], lessons: ['lessons/first'] };

  it('starts the item anew, and what is done then counts', () => {
    const data = after(wrong, right, reset(scope));
    expect(itemStanding(data, item).state).toBe('new');
    expect(itemStanding(wrong(data, 4_000), item).state).toBe('tried');
  });

  it('holds for tries from a clock that ran ahead', () => {
    const data = reset(scope)(right(emptyData(), 9_000), 1_000);
    expect(itemStanding(data, item).state).toBe('new');
    expect(itemStanding(wrong(data, 2_000), item).state).toBe('tried');
  });

  it('can be undone, whatever there was before', () => {
    let withWork = 0;
    fc.assert(
      fc.property(arbitraryData.map(normalized), fc.integer({ min: 1, max: 20 }), (data, now) => {
        const all = everything(data);
        const gone = reset(all)(data, now);
        for (const id of all.items)
          expect(itemStanding(gone, { ...item, id })).toMatchObject({ state: 'new', older: [] });
        const back = undoReset(all, data)(gone, now + 1);
        for (const id of all.items)
          expect(itemStanding(back, { ...item, id })).toEqual(itemStanding(data, { ...item, id }));
        for (const id of all.lessons)
          expect(lessonStanding(back, id, [])).toEqual(lessonStanding(data, id, []));
        if (all.items.some((id) => itemStanding(data, { ...item, id }).tries.length > 0))
          withWork += 1;
      }),
      { seed, numRuns: runs(200) },
    );
    expect(withWork, 'documents with something to lose').toBeGreaterThan(50);
  });

  it('is not undone by a tab that has not heard of it', () => {
    const before = after(wrong, right);
    const gone = reset(scope)(before, 3_000);
    expect(itemStanding(mergeData(gone, before), item).state).toBe('new');
  });

  it('undone in one tab is undone in the other', () => {
    const before = after(wrong, right);
    const gone = reset(scope)(before, 3_000);
    const back = undoReset(scope, before)(gone, 3_000);
    expect(itemStanding(mergeData(gone, back), item).state).toBe('right');
  });

  it('hides nothing that comes after it, even when its tries are gone and the clock went back', () => {
    const gone = pruned(reset(scope)(right(emptyData(), 9_000), 9_000), 9_000 + UNDO_WINDOW);
    expect(itemIn(gone, 'one').tries).toEqual([]);
    expect(itemStanding(wrong(gone, 1_000), item).state).toBe('tried');
  });

  it('is final after a week', () => {
    const gone = reset(scope)(after(wrong, right), 3_000);
    expect(itemIn(pruned(gone, 3_000 + UNDO_WINDOW - 1), 'one').tries).toHaveLength(2);
    expect(itemIn(pruned(gone, 3_000 + UNDO_WINDOW), 'one').tries).toHaveLength(0);
  });
});

describe('the standing of a lesson', () => {
  const items = [item, { id: 'two', hash: item.hash }];

  it('goes from new to begun to done, and giving up is no doing', () => {
    expect(lessonStanding(emptyData(), 'lessons/first', items).state).toBe('new');
    const seen = after(visit('lessons/first', ''));
    expect(lessonStanding(seen, 'lessons/first', items).state).toBe('begun');
    const some = after(right, giveUp({ ...item, id: 'two' }));
    expect(lessonStanding(some, 'lessons/first', items)).toMatchObject({
      state: 'begun',
      items: 2,
      right: 1,
      givenUp: 1,
    });
    const all = after(right, addTry({ ...item, id: 'two' }, '1', null, 'right'));
    expect(lessonStanding(all, 'lessons/first', items).state).toBe('done');
  });

  it('without homework is done when it was read', () => {
    expect(lessonStanding(after(visit('lessons/first', '')), 'lessons/first', []).state).toBe(
      'done',
    );
  });

  it('remembers the lesson and heading seen last', () => {
    expect(lastPlace(emptyData())).toBeNull();
    const data = after(visit('lessons/first', 'a'), visit('lessons/second', 'b'));
    expect(lastPlace(data)).toEqual({ lesson: 'lessons/second', place: 'b' });
    const gone = reset({ items: [], lessons: ['lessons/second'] })(data, 3_000);
    expect(lastPlace(gone)).toEqual({ lesson: 'lessons/first', place: 'a' });
  });
});
