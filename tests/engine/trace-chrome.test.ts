/**
 * The Chrome export, held field by field against "Trace Event Format" (the document by Google's trace
 * viewer team that Perfetto names as its specification for JSON). Each test quotes nothing and names
 * the section it checks.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { pairMarks } from '../../src/engine/spans.ts';
import { chromeEvents, traceChrome, type ChromeEvent } from '../../src/engine/trace-chrome.ts';
import { simTime } from '../../src/engine/units.ts';
import { metronome, rushHour } from './toy-scenarios.ts';

const interventions = [{ at: simTime(25), kind: rushHour.kinds.hurried, subject: 1, detail: 0 }];
const observed = () => observe(rushHour, { workers: 3, rounds: 8 }, { seed: 11, interventions });
const names = { lane: (lane: number) => `worker ${lane}`, subject: (kind: string) => `to ${kind}` };
// Made for each test: what is made for all of them, no single one could be blamed for.
let run: ReturnType<typeof observed>;
let events: ReturnType<typeof chromeEvents>;
beforeEach(() => {
  run = observed();
  events = chromeEvents(run, names);
});
const ofPhase = (ph: ChromeEvent['ph']) => events.filter((event) => event.ph === ph);

/** A metronome that makes the marks of `script`: [beat, lane, phase, term]. */
function marked(script: readonly (readonly [number, number, 'begin' | 'end' | 'at', number])[]) {
  const scenario: typeof metronome = {
    ...metronome,
    terms: ['a', 'b'],
    handle: {
      beat(state, sim, _subject, _detail, context) {
        state.beats++;
        for (const [beat, lane, phase, term] of script)
          if (beat === state.beats) sim.mark(lane, phase, term, beat);
        sim.schedule(context.every, metronome.kinds.beat);
      },
    },
  };
  return observe(scenario, { everyNs: 100 }, { seed: 1, interventions: [] });
}

describe('the JSON Object Format', () => {
  let file: Record<string, unknown>;
  beforeEach(() => {
    file = JSON.parse(traceChrome(run, names)) as Record<string, unknown>;
  });

  it('has traceEvents, an array (the one required key)', () => {
    expect(file['traceEvents']).toEqual(JSON.parse(JSON.stringify(events)));
    expect(events.length).toBeGreaterThan(2 * run.steps);
  });

  it('has displayTimeUnit "ns" (optional; ms or ns)', () => {
    expect(file['displayTimeUnit']).toBe('ns');
  });

  it('has metadata of its own that says which run it is (any other key is metadata)', () => {
    expect(file['metadata']).toMatchObject({
      scenario: 'rush-hour',
      hash: run.hash,
      steps: run.steps,
    });
  });
});

describe('event descriptions: fields of every event', () => {
  it('has name (string), ph (one character), ts (number, µs), pid and tid (integers)', () => {
    for (const event of events) {
      expect(event.name).toEqual(expect.any(String));
      expect(event.name).not.toBe('');
      expect(event.ph).toMatch(/^[XisfM]$/);
      expect(Number.isFinite(event.ts) && event.ts >= 0).toBe(true);
      expect(Number.isInteger(event.pid) && Number.isInteger(event.tid)).toBe(true);
    }
  });

  it('has cat (string) on all but metadata', () => {
    for (const event of events)
      expect(event.cat).toEqual(event.ph === 'M' ? undefined : expect.any(String));
  });

  it('has args that are an object where there are any', () => {
    for (const { args } of events) if (args !== undefined) expect(args).toEqual(expect.any(Object));
  });

  it('gives ts and dur in microseconds from which the nanosecond comes back', () => {
    const occurrences = ofPhase('X').filter((event) => event.cat === 'event');
    expect(occurrences.map((event) => Math.trunc(event.ts * 1_000))).toEqual([...run.trace.at]);
    const odd = observe(metronome, { everyNs: 7 }, { seed: 1, interventions: [] });
    const times = chromeEvents(odd).filter((event) => event.ph === 'X');
    expect(times.map(({ ts }) => Math.trunc(ts * 1_000))).toEqual([...odd.trace.at]);
  });

  it('stands in order of ts, so that readers need not sort', () => {
    const timed = events.filter((event) => event.ph !== 'M');
    for (const [index, event] of timed.entries())
      expect(event.ts).toBeGreaterThanOrEqual(timed[index - 1]?.ts ?? 0);
  });
});

describe('metadata events (ph M)', () => {
  it('name the process and every thread in use, with a sort index, by args', () => {
    const metadata = ofPhase('M');
    expect(metadata.map(({ name, tid, args }) => [name, tid, args])).toEqual([
      ['process_name', 1, { name: 'rush-hour seed 11' }],
      ['thread_name', 1, { name: 'events' }],
      ['thread_sort_index', 1, { sort_index: 1 }],
      ['thread_name', 2, { name: 'worker 0' }],
      ['thread_sort_index', 2, { sort_index: 2 }],
      ['thread_name', 3, { name: 'worker 1' }],
      ['thread_sort_index', 3, { sort_index: 3 }],
      ['thread_name', 4, { name: 'worker 2' }],
      ['thread_sort_index', 4, { sort_index: 4 }],
    ]);
    const named = new Set(metadata.map(({ tid }) => tid));
    for (const event of events) expect(named).toContain(event.tid);
  });
});

/** Spans on one thread must nest: each is within all that are open when it begins. */
function expectNesting(list: readonly ChromeEvent[]): void {
  for (const tid of new Set(list.map((event) => event.tid))) {
    const open: number[] = [];
    for (const event of list.filter((one) => one.ph === 'X' && one.tid === tid)) {
      const end = event.ts * 1_000 + event.dur! * 1_000;
      while (open.length > 0 && open.at(-1)! <= event.ts * 1_000) open.pop();
      if (open.length > 0) expect(end).toBeLessThanOrEqual(open.at(-1)!);
      open.push(end);
    }
  }
}

describe('complete events (ph X)', () => {
  it('of spans say what was marked, and that they are still open only when they are', () => {
    const both = chromeEvents(
      marked([
        [1, 0, 'begin', 0],
        [2, 0, 'end', 0],
        [3, 0, 'begin', 0],
      ]),
    ).filter((event) => event.cat === 'span');
    expect(both.map(({ args }) => args)).toEqual([
      { step: 1, value: 1 },
      { step: 3, value: 3, stillOpen: true },
    ]);
  });

  it('have dur (number, µs, not negative)', () => {
    for (const { dur } of ofPhase('X')) expect(dur).toBeGreaterThanOrEqual(0);
    for (const event of events) if (event.ph !== 'X') expect(event).not.toHaveProperty('dur');
  });

  it('are the spans of the run: one for each begin, as long as until its end', () => {
    const spans = ofPhase('X').filter((event) => event.cat === 'span');
    const { at } = run.marks;
    const expected = pairMarks(run.marks).spans.map(({ begin, end, lane }) => [
      lane + 2,
      at[begin]! / 1_000,
      (at[end]! - at[begin]!) / 1_000,
    ]);
    const key = (row: readonly number[]) => row.join();
    expect(spans.map(({ tid, ts, dur }) => key([tid, ts, dur!])).sort()).toEqual(
      expected.map(key).sort(),
    );
    expect(spans.length).toBeGreaterThan(20);
  });

  it('nest on their thread', () => {
    expectNesting(events);
  });

  it('nest when an inner span begins and ends with its outer one', () => {
    const both = marked([
      [1, 0, 'begin', 1],
      [1, 0, 'begin', 0],
      [2, 0, 'end', 1],
      [3, 0, 'end', 0],
    ]);
    const list = chromeEvents(both).filter((event) => event.cat === 'span');
    expect(list.map(({ name, ts, dur, tid }) => [name, ts, dur, tid])).toEqual([
      ['a', 0.1, 0.2, 2],
      ['b', 0.1, 0.1, 2],
    ]);
    expectNesting(list);
  });

  it('get a second thread for a lane on which they overlap without nesting', () => {
    const crossing = marked([
      [1, 5, 'begin', 0],
      [2, 5, 'begin', 1],
      [3, 5, 'end', 0],
      [4, 5, 'end', 1],
      [4, 5, 'begin', 0],
      [5, 5, 'end', 0],
    ]);
    const all = chromeEvents(crossing);
    const list = all.filter((event) => event.cat === 'span');
    expect(list.map(({ name, tid }) => [name, tid])).toEqual([
      ['a', 2],
      ['b', 3],
      ['a', 2],
    ]);
    expectNesting(list);
    const threads = all.filter((event) => event.name === 'thread_name').map(({ args }) => args);
    expect(threads).toEqual([{ name: 'events' }, { name: 'lane 5' }, { name: 'lane 5 (2)' }]);
  });

  it('run to the end of the run when they are still open, and say so', () => {
    const open = chromeEvents(marked([[3, 0, 'begin', 0]])).filter((event) => event.cat === 'span');
    expect(open).toMatchObject([{ ts: 0.3, dur: 0.7, args: { stillOpen: true } }]);
  });
});

describe('instant events (ph i)', () => {
  it('have scope t, their thread (s is g, p or t)', () => {
    expect(ofPhase('i').length).toBeGreaterThan(0);
    for (const event of ofPhase('i')) expect(event.s).toBe('t');
    for (const event of events) if (event.ph !== 'i') expect(event).not.toHaveProperty('s');
  });

  it('are the points of the run, on the lane they were marked on', () => {
    const { points } = pairMarks(run.marks);
    expect(ofPhase('i').map(({ name, tid, ts }) => [name, tid, ts])).toEqual(
      points.map((row) => ['timeout', run.marks.lane[row]! + 2, run.marks.at[row]! / 1_000]),
    );
  });

  it('have a category to be found by, as arrows have', () => {
    for (const event of ofPhase('i')) expect(event.cat).toBe('mark');
    for (const event of ofPhase('s')) expect(event.cat).toBe('cause');
  });

  it('show an end without a begin, instead of losing it', () => {
    const stray = chromeEvents(marked([[2, 0, 'end', 1]])).filter((event) => event.ph === 'i');
    expect(stray).toMatchObject([{ name: 'b (end)', ts: 0.2, tid: 2 }]);
  });
});

describe('flow events (ph s and f)', () => {
  let starts: ReturnType<typeof ofPhase>;
  let finishes: ReturnType<typeof ofPhase>;
  beforeEach(() => {
    starts = ofPhase('s');
    finishes = ofPhase('f');
  });

  it('come in pairs of one id, name and cat, the start first', () => {
    const key = ({ id, name, cat }: ChromeEvent) => [id, name, cat].join();
    expect(starts.map(key).sort()).toEqual(finishes.map(key).sort());
    expect(new Set(starts.map(key)).size).toBe(starts.length);
    for (const finish of finishes) {
      const start = starts.find((event) => key(event) === key(finish))!;
      expect(events.indexOf(start)).toBeLessThan(events.indexOf(finish));
    }
  });

  it('finish in the slice around them (bp e)', () => {
    for (const event of finishes) expect(event.bp).toBe('e');
    for (const event of events) if (event.ph !== 'f') expect(event).not.toHaveProperty('bp');
  });

  it('stand directly behind the slice they bind to, at its ts and on its thread', () => {
    let slice: ChromeEvent | undefined;
    for (const event of events.filter(({ tid, ph }) => tid === 1 && ph !== 'M')) {
      if (event.ph === 'X') slice = event;
      else expect([event.ts, event.pid]).toEqual([slice!.ts, slice!.pid]);
      if (event.ph === 'f') expect(event.id).toBe(slice!.args!['step']);
      if (event.ph === 's')
        expect(run.trace.cause[event.id! - 1]).toBe(Number(slice!.args!['step']) - 1);
    }
  });

  it('are the causes of the run: one for each event that another one planned', () => {
    expect(starts).toHaveLength(run.trace.cause.filter((row) => row >= 0).length);
    expect(starts.length).toBeGreaterThan(30);
  });
});

describe('what an event of the run tells', () => {
  it('has its step, numbers and words as args, and says when the reader did it', () => {
    const occurrences = events.filter((event) => event.cat === 'event');
    expect(occurrences[0]!.args).toEqual({ step: 1, subject: 0, detail: 0, about: 'to asked' });
    const byReader = occurrences.filter(({ args }) => args!['cause'] === 'reader');
    expect(byReader).toMatchObject([{ name: 'hurried', ts: 0.025 }]);
  });
});

describe('names in an export', () => {
  it('may be missing: then numbers stand for themselves, and lanes in their order', () => {
    const late = marked([
      [1, 5, 'at', 0],
      [2, 3, 'at', 0],
    ]);
    const all = chromeEvents(late);
    const threads = all.filter(({ name }) => name === 'thread_name').map(({ args }) => args);
    expect(threads).toEqual([{ name: 'events' }, { name: 'lane 3' }, { name: 'lane 5' }]);
    expect(all.find(({ cat }) => cat === 'event')!.args).not.toHaveProperty('about');
  });

  it('cannot break out of their text', () => {
    const nasty = { lane: () => '"},{"ph":"E' };
    const file = JSON.parse(traceChrome(run, nasty)) as { traceEvents: ChromeEvent[] };
    expect(file.traceEvents).toHaveLength(events.length);
  });

  it('do not matter for a run with nothing in it', () => {
    const empty = observe(rushHour, { workers: 0, rounds: 0 }, { seed: 1, interventions: [] });
    expect(chromeEvents(empty).map(({ name }) => name)).toEqual([
      'process_name',
      'thread_name',
      'thread_sort_index',
    ]);
  });
});
