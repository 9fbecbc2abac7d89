/** Queues whose averages are known in closed form: the engine as a whole, against theory. */
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/engine/measure.ts';
import type { Statistics } from '../../src/engine/run.ts';
import { ns } from '../../src/engine/units.ts';
import { impatientQueue, type QueueParams } from './toy-scenarios.ts';

const service = 1_000_000;

/** Mean sojourn in units of the mean service time, and the mean number present, over some runs. */
function averages(params: QueueParams, runs: number) {
  const each = Array.from({ length: runs }, (_, index) => {
    const seed = 1_000 + index;
    return measure(impatientQueue, params, { seed, interventions: [] });
  });
  const average = (of: (statistics: Statistics) => number) =>
    each.reduce((sum, run) => sum + of(run.statistics), 0) / runs;
  return {
    sojourn: average(({ series: [one] }) => one!.sum / one!.count) / service,
    present: average(({ levels: [one] }) => one!.mean),
    median: average(({ series: [one] }) => one!.quantile(0.5)) / service,
    reneged: average(({ counters: [served, reneged] }) => reneged! / (served! + reneged!)),
  };
}

describe('M/M/1 at 80 % load', () => {
  const params = {
    customers: 100_000,
    meanArrival: ns(1_250_000),
    meanService: ns(service),
    meanPatience: ns(0),
  };
  const { sojourn, present, median } = averages(params, 10);

  // Over 200 other seeds, one run of 100,000 customers scattered by σ = 0.15 (sojourn), 0.13 (present)
  // and 0.09 (median); the mean of ten by a third of that. The intervals are about 4 σ.
  it('keeps customers for 5.0 services on average, within 0.18', () => {
    expect(Math.abs(sojourn - 5)).toBeLessThan(0.18);
  });

  it('has 4.0 of them present on average, within 0.18 (Little: arrivals × sojourn)', () => {
    expect(Math.abs(present - 4)).toBeLessThan(0.18);
  });

  it('lets half of them go within 5 ln 2 services, within 0.12', () => {
    expect(Math.abs(median - 5 * Math.log(2))).toBeLessThan(0.12);
  });
});

describe('M/M/1 with customers who leave (M/M/1+M)', () => {
  it('loses the share that the birth-death chain says', () => {
    // Arrivals λ = 1, service μ = 1, each waiting customer leaves at rate θ = 0.5.
    const weights = [1];
    for (let n = 1; n < 60; n++) weights.push(weights[n - 1]! / (1 + (n - 1) * 0.5));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const busy = 1 - weights[0]! / total;
    const params = {
      customers: 100_000,
      meanArrival: ns(service),
      meanService: ns(service),
      meanPatience: ns(2 * service),
    };
    const { reneged, present } = averages(params, 4);
    const mean = weights.reduce((sum, weight, n) => sum + n * weight, 0) / total;
    // Served at rate μ × busy, so the rest has left. Measured σ of one run: 0.0021 and 0.0081.
    expect(Math.abs(reneged - (1 - busy))).toBeLessThan(0.005);
    expect(Math.abs(present - mean)).toBeLessThan(0.02);
  });
});
