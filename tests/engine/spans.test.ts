import { describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { Recorder } from '../../src/engine/recorder.ts';
import { pairMarks } from '../../src/engine/spans.ts';
import { metronome } from './toy-scenarios.ts';

/** Marks [lane, phase, term], a step and a nanosecond apart. */
function record(script: readonly (readonly [number, 'begin' | 'end' | 'at', number])[]) {
  const recorder = new Recorder();
  script.forEach(([lane, phase, term], row) => {
    recorder.mark(row, row, lane, phase, term, row * 10);
  });
  return recorder.marks();
}

describe('pairing marks', () => {
  it('takes the latest open begin of the same lane and term', () => {
    const marks = record([
      [0, 'begin', 0],
      [0, 'begin', 0],
      [1, 'begin', 0],
      [0, 'begin', 1],
      [0, 'at', 2],
      [0, 'end', 0],
      [0, 'end', 1],
      [0, 'end', 0],
    ]);
    expect(pairMarks(marks)).toEqual({
      spans: [
        { lane: 0, term: 0, begin: 0, end: 7 },
        { lane: 0, term: 0, begin: 1, end: 5 },
        { lane: 1, term: 0, begin: 2, end: -1 },
        { lane: 0, term: 1, begin: 3, end: 6 },
      ],
      points: [4],
      strayEnds: [],
    });
  });

  it('finds ends without a begin', () => {
    const marks = record([
      [0, 'end', 0],
      [0, 'begin', 0],
      [1, 'end', 0],
      [0, 'end', 1],
    ]);
    expect(pairMarks(marks).strayEnds).toEqual([0, 2, 3]);
  });
});

describe('the record of marks', () => {
  it('keeps every column, however long it grows', () => {
    const scenario: typeof metronome = {
      ...metronome,
      terms: ['even', 'odd'],
      handle: {
        beat(...args) {
          metronome.handle.beat(...args);
          const [{ beats }, sim] = args;
          sim.mark(beats * 60, beats % 2 === 0 ? 'begin' : 'end', beats % 2, beats / 4);
        },
      },
    };
    const { marks } = observe(scenario, { everyNs: 1 }, { seed: 1, interventions: [] });
    const beats = Array.from({ length: 1_000 }, (_, row) => row + 1);
    expect(marks.length).toBe(1_000);
    expect([...marks.step]).toEqual(beats);
    expect([...marks.at]).toEqual(beats);
    expect([...marks.lane]).toEqual(beats.map((beat) => beat * 60));
    expect([...marks.phase]).toEqual(beats.map((beat) => beat % 2));
    expect([...marks.term]).toEqual(beats.map((beat) => beat % 2));
    expect([...marks.value]).toEqual(beats.map((beat) => beat / 4));
  });
});
