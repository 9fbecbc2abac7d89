/** The record as JSON where there is little to tell; a whole one is pinned in `pinned.golden.test.ts`. */
import { expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { traceJson } from '../../src/engine/trace-json.ts';
import type { TraceNames } from '../../src/engine/trace-names.ts';
import { traceText } from '../../src/engine/trace-text.ts';
import { metronome, rushHour } from './toy-scenarios.ts';

const inputs = { seed: 1, interventions: [] };
const names: TraceNames = { lane: String };

it('of a run without events is a whole document', () => {
  const empty = observe(rushHour, { workers: 0, rounds: 0 }, inputs);
  const text = traceJson(empty, names);
  expect(JSON.parse(text)).toMatchObject({ events: [], marks: [] });
  expect(text).toContain('"events": [],\n');
});

it('without names of subjects has numbers, and nothing about them', () => {
  const run = observe(metronome, { everyNs: 400 }, inputs);
  const { events } = JSON.parse(traceJson(run, names)) as { events: readonly object[] };
  expect(events[0]).toMatchObject({ kind: 'beat', subject: 0, detail: 0 });
  expect(events[0]).not.toHaveProperty('about');
  expect(traceText(run, names).split('\n')[1]).toMatch(/beat +0 +0\s*$/);
});
