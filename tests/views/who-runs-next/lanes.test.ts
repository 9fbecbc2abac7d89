/** The picture of a scheduler: nothing on top of anything, nothing left out, waits to one scale. */
import { describe, expect, it, test } from 'vitest';
import { simTime } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { BURST_NS, PARAMETERS } from '../../../src/scenarios/who-runs-next/parameters.ts';
import { readerActAt, type ReaderAct } from '../../../src/scenarios/who-runs-next/reader-acts.ts';
import { compare } from '../../../src/views/comparison.ts';
import { answerWords } from '../../../src/views/who-runs-next/answer-words.ts';
import {
  lanesOf,
  longestWaitOf,
  ticksOf,
  type Lanes,
} from '../../../src/views/who-runs-next/lanes.ts';
import { triesFor } from '../../../src/views/who-runs-next/tries.ts';
import { nextSubject, summaryOf } from '../../../src/views/who-runs-next/subject.ts';

const comparison = (given: Record<string, unknown> = {}, variants = ['classic', 'core']) =>
  compare(nextSubject, variants, settle(PARAMETERS, given).settings, {
    seed: 1,
    interventions: [],
  });
const draw = (given: Record<string, unknown> = {}): readonly Lanes[] => {
  const { runs } = comparison(given);
  return runs.map((run) => lanesOf(run, longestWaitOf(runs), BURST_NS));
};

describe('the lanes of a run', () => {
  it('fill a processor without a gap or an overlap where somebody always wants it', () => {
    for (const { blocks } of draw()[0]?.processors ?? expect.fail()) {
      blocks.slice(1).forEach((block, index) => {
        const before = blocks[index] ?? expect.fail();
        expect(block.x).toBeCloseTo(before.x + before.width, 9);
      });
      expect(blocks.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9);
    }
  });

  it('leave a gap where a core is kept for one child', () => {
    const [, core] = draw();
    const filled = core?.processors.map(({ blocks }) =>
      blocks.reduce((sum, { width }) => sum + width, 0),
    );
    expect((filled?.[0] ?? 0) + (filled?.[1] ?? 0)).toBeCloseTo(100, 0);
  });

  it('leave a finger’s room between those in line, whose names may be buttons', () => {
    const ys = draw({ greedy: 4 }).flatMap(({ lines }) =>
      lines.slice(1).map(({ y }, at) => y - (lines[at]?.y ?? 0)),
    );
    expect(ys.length).toBeGreaterThan(3);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(24);
  });

  it('stand below each other: processors, those in line, the wait', () => {
    for (const { processors, lines, wait, height } of draw({ work: 'disk', boost: 'off' })) {
      const ys = [...processors.map(({ y }) => y), ...lines.map(({ y }) => y), wait?.top ?? 0];
      expect(ys).toEqual([...ys].sort((a, b) => a - b));
      expect(height).toBe(wait?.foot);
    }
    const [starved] = draw({ work: 'disk', boost: 'off' });
    expect(starved?.lines.map(({ partition }) => partition.id)).toEqual([
      'user',
      'parent',
      'greedy-1',
      'greedy-2',
      'greedy-3',
    ]);
  });

  it('draw all waits to one scale, the open one too', () => {
    const [classic, core] = draw({ work: 'disk', boost: 'off' });
    const highest = (lanes: Lanes | undefined) =>
      Math.max(...(lanes?.wait?.waits.map(({ height }) => height) ?? []));
    expect(highest(core)).toBe(46);
    expect(highest(classic)).toBeCloseTo((46 * 44.87) / 94.35, 0);
    const last = core?.wait?.waits.at(-1);
    expect(last?.to).toBe(100);
  });

  it('have no strip of waits where nobody asks', () => {
    for (const { wait } of draw({ work: 'computes' })) expect(wait).toBeNull();
  });
});

test('the axis counts round milliseconds', () => {
  expect(ticksOf(100_000_000, 700).map(({ label }) => label)).toEqual([
    ...['0', '10 ms', '20', '30', '40', '50', '60', '70', '80', '90', ''],
  ]);
  expect(ticksOf(300_000_000, 250)).toHaveLength(4);
});

test('a summary says who runs and who stands in line', () => {
  const [run] = comparison().runs;
  expect(summaryOf(run ?? expect.fail(), 1, 5_652_129)).toBe(
    'Classic scheduler, at 5.65 ms: greedy child 1 on processor 1, greedy child 2 on processor 2; in line: greedy child 3, the user’s child.',
  );
});

test('its numbers are named, our own choices among them', () => {
  const [run] = comparison({ work: 'disk' }).runs;
  const constants = nextSubject.constants(run ?? expect.fail());
  expect(constants.filter(({ flag }) => flag === 'assumed').map(({ id }) => id)).toContain('slice');
  expect(constants.length).toBeGreaterThan(8);
});

test('each try changes the runs, and its other side changes them back', () => {
  const { settings } = settle(PARAMETERS, { work: 'disk', boost: 'off' });
  const hashOf = (given: Record<string, unknown>): string =>
    comparison({ ...settings, ...given }, ['classic']).hash;
  const tries = triesFor(settings);
  expect(tries).toHaveLength(5);
  for (const { id, on, off } of tries) {
    expect(settle(PARAMETERS, { [id]: on }).problems).toEqual([]);
    expect(hashOf({ [id]: on }), id).not.toBe(hashOf({ [id]: off }));
    expect([on, off]).toContain(settings[id]);
  }
  expect(triesFor({ ...settings, work: 'bursts' })).toHaveLength(4);
});

test('what an answer waits for is called by what the reader has done', () => {
  const words = (act: ReaderAct, until: number) => {
    const { settings } = settle(PARAMETERS, { work: 'disk' });
    const { runs } = compare(nextSubject, ['classic'], settings, {
      seed: 1,
      interventions: [readerActAt(act, simTime(30_000_000))],
    });
    return answerWords(runs[0] ?? expect.fail(), until);
  };
  expect(words('hang:parent', 29_999_999).else).toBe('disk and its way');
  expect(words('hang:parent', 30_000_000).else).toContain('the parent that hangs');
  expect(words('hang:user', 40_000_000).ran).toContain('its loop');
});
