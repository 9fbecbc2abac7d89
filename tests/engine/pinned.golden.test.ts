/**
 * Golden numbers: any change of the engine that changes a run is seen here. If it is meant, say why in
 * the commit, raise the `version` of the scenarios it changes, and write the new numbers down.
 */
import { describe, expect, it } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { traceJson } from '../../src/engine/trace-json.ts';
import { traceText } from '../../src/engine/trace-text.ts';
import type { TraceNames } from '../../src/engine/trace-names.ts';
import { ns, simTime } from '../../src/engine/units.ts';
import { expectGolden } from '../golden.ts';
import { impatientQueue, metronome, rushHour } from './toy-scenarios.ts';

describe('pinned runs', () => {
  it.each([
    [1, 4_000, '7516d4165088e55c'],
    [4_294_967_295, 4_000, '1b1dcfb28af2d6cb'],
  ])('impatient queue, seed %d', (seed, steps, hash) => {
    const params = {
      customers: 2_000,
      meanArrival: ns(1_000),
      meanService: ns(900),
      meanPatience: ns(5_000),
    };
    const run = observe(impatientQueue, params, { seed, interventions: [] });
    expect([run.steps, run.hash]).toEqual([steps, hash]);
  });

  it.each([[1, 2_726, '5968053ba1d7ff18']])('rush hour, seed %d', (seed, steps, hash) => {
    const at = simTime(400);
    const interventions = [{ at, kind: rushHour.kinds.hurried, subject: 2, detail: 0 }];
    const run = observe(rushHour, { workers: 16, rounds: 50 }, { seed, interventions });
    expect([run.steps, run.hash]).toEqual([steps, hash]);
  });

  it('metronome', () => {
    const run = observe(metronome, { everyNs: 3 }, { seed: 0, interventions: [] });
    expect([run.steps, run.hash]).toEqual([333, 'f58e93da0cce8ab7']);
  });
});

const names: TraceNames = {
  lane: (lane) => `worker ${lane}`,
  subject: (_, subject) => `worker ${subject}`,
};

describe('the golden trace of a rush hour', () => {
  const at = simTime(10);
  const interventions = [{ at, kind: rushHour.kinds.hurried, subject: 1, detail: 0 }];
  const run = () => observe(rushHour, { workers: 2, rounds: 3 }, { seed: 11, interventions });

  it('as text', () => {
    const seen = run();
    const text = traceText(seen, names, (step) => `now ${seen.stateAt(step).answered}  answered\n`);
    expectGolden('engine--rush-hour.trace.txt', text);
  });

  it('as JSON', () => {
    expectGolden('engine--rush-hour.trace.json', traceJson(run(), names));
  });
});
