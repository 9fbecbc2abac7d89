/** What the reader's hands do: keys, jumps, ticks, targets of buttons in the prose, and pieces of a line. */
import { describe, expect, test } from 'vitest';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { parseGo, viewAt } from '../../../src/views/player/go-target.ts';
import { jump, MARKED } from '../../../src/views/player/jumps.ts';
import { commandOf, type Focus } from '../../../src/views/player/keys.ts';
import { piecesOf } from '../../../src/views/player/pieces.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { ticksOf } from '../../../src/views/player/ticks.ts';
import { aView, crashedView, endOf } from './a-view.ts';

const crashed = crashedView('physicalDriver', 30_000);
const { moments } = runsOf(follow, crashed);

describe('keys', () => {
  const press = (key: string, focus: Focus, shift = false) =>
    commandOf({ key, shift, modified: false }, focus);

  test('belong to a text field while it has the focus', () => {
    for (const key of ['k', 'j', ' ', 'f', 'ArrowLeft', '.', '?', 'Home'])
      expect(press(key, 'text')).toBeNull();
  });

  test('with letters act everywhere else', () => {
    for (const focus of ['none', 'button', 'arrows'] as const) {
      expect(press('k', focus)).toBe('toggle');
      expect(press('L', focus)).toBe('forward');
      expect(press(',', focus)).toBe('slower');
    }
  });

  test('of a button or slider stay its own', () => {
    expect(press(' ', 'button')).toBeNull();
    expect(press(' ', 'none')).toBe('toggle');
    expect(press('ArrowRight', 'arrows')).toBeNull();
    expect(press('Home', 'arrows')).toBeNull();
    expect(press('ArrowRight', 'arrows', true)).toBe('next');
    expect(press('ArrowRight', 'none')).toBe('forward');
  });

  test('of the browser and of nobody are left alone', () => {
    expect(commandOf({ key: 'f', shift: false, modified: true }, 'none')).toBeNull();
    for (const key of ['Tab', 'Enter', 'Escape', 'q']) expect(press(key, 'none')).toBeNull();
  });
});

describe('a jump', () => {
  test('lands right behind an event of its class, and back again', () => {
    for (const { classes } of follow.jumps) {
      const target = jump(moments, 0, classes, 1);
      if (target === null) continue;
      expect(classes).toContain(moments[target - 1]?.narration.class);
      const next = jump(moments, target, classes, 1);
      if (next !== null) expect(jump(moments, next, classes, -1)).toBe(target);
    }
  });

  test('finds nothing behind the last and before the first', () => {
    expect(jump(moments, moments.length, MARKED, 1)).toBeNull();
    expect(jump(moments, 0, MARKED, -1)).toBeNull();
    expect(jump(moments, 1, MARKED, -1)).toBeNull();
  });

  test('over plain work misses nothing else', () => {
    const landed: number[] = [];
    for (let at = jump(moments, 0, MARKED, 1); at !== null; at = jump(moments, at, MARKED, 1))
      landed.push(at);
    const marked = moments.filter(({ narration }) => narration.class !== 'work');
    expect(landed).toEqual(marked.map(({ index }) => index + 1));
  });
});

describe('ticks', () => {
  const ticks = ticksOf(runsOf(follow, crashed), 10);

  test('stand where their events are', () => {
    for (const tick of ticks) {
      expect(tick.at).toBeCloseTo(tick.cursor / moments.length);
      if (tick.class !== 'gate') expect(moments[tick.cursor - 1]?.narration.class).toBe(tick.class);
    }
    expect(ticks.map(({ cursor }) => cursor)).toEqual(
      ticks.map(({ cursor }) => cursor).sort((a, b) => a - b),
    );
  });

  test('mark a crash once in each design, not each of its consequences', () => {
    const faults = ticks.filter((tick) => tick.class === 'fault');
    const crashes = moments.filter(({ kind }) => kind === 'componentCrashed');
    const stopped = moments.filter(({ kind }) => kind === 'domainStopped');
    expect(faults.length).toBeGreaterThanOrEqual(crashes.length);
    expect(faults.length).toBeLessThan(stopped.length);
  });

  test('show where the reader is asked', () => {
    expect(ticks.find((tick) => tick.class === 'gate')?.cursor).toBe(10);
  });

  test('of a crowded run leave out what is plain, and never lie on each other', () => {
    const view = aView();
    const settings = { ...view.settings, requests: 16, outstanding: 8 };
    const crowded = runsOf(follow, { ...crashed, settings });
    expect(crowded.moments.length).toBeGreaterThan(200);
    const many = ticksOf(crowded, 10);
    const classes = new Set(many.map((tick) => tick.class));
    for (const kept of ['gate', 'fault'] as const) expect(classes).toContain(kept);
    expect(classes).not.toContain('crossing');
    // On a scrubber of 500 px, where lines are 1 px wide and other shapes 6.
    const half = (kind: string): number => (kind === 'request' || kind === 'crossing' ? 0.5 : 3);
    for (const [index, tick] of many.entries()) {
      const before = many[index - 1];
      if (!before) continue;
      const apart = (tick.at - before.at) * 500;
      expect(apart).toBeGreaterThan(half(tick.class) + half(before.class));
    }
  });
});

describe('a target in the prose', () => {
  const base = { ...aView(), cursor: endOf(aView()) };
  const at = (text: string) => {
    const target = parseGo(follow, text);
    return target && viewAt(follow, base, target);
  };

  test('moves the untouched figure', () => {
    expect(at('start')).toEqual({ ...base, cursor: 0 });
    expect(at('e:12')).toEqual({ ...base, cursor: 12 });
    expect(at('end')).toEqual(base);
    expect(at('e:999999')).toEqual(base);
  });

  test('crashes a component at an instant', () => {
    expect(at('crash:physicalDriver@30us')).toEqual(crashed);
  });

  test('opens a link, or the untouched figure where it cannot be read', () => {
    expect(at('link:1.follow-one-request.1.hosted...3')?.designs).toEqual(['hosted']);
    expect(at('link:nonsense')).toEqual(base);
  });

  test.each(['', 'e:', 'e:-1', 'crash:nobody@3us', 'crash:physicalDriver@3', 'END'])(
    '%j means nothing',
    (text) => {
      expect(parseGo(follow, text)).toBeNull();
    },
  );
});

describe('a line that passes staves', () => {
  const bands = [0, 30, 60].map((y) => ({ y, height: 20 }));

  test('is behind those it does not enter, and before those at its ends', () => {
    expect(piecesOf(10, 70, bands)).toEqual([
      { from: 0, to: 1 / 3, behind: false },
      { from: 1 / 3, to: 2 / 3, behind: true },
      { from: 2 / 3, to: 1, behind: false },
    ]);
  });

  test('is the same upwards, and whole between neighbours', () => {
    expect(piecesOf(70, 10, bands).map(({ behind }) => behind)).toEqual([false, true, false]);
    expect(piecesOf(10, 40, bands)).toEqual([{ from: 0, to: 1, behind: false }]);
    expect(piecesOf(10, 10, bands)).toEqual([{ from: 0, to: 1, behind: false }]);
  });
});
