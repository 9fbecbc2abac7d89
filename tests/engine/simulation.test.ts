import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../src/engine/scenario.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { simTime } from '../../src/engine/units.ts';
import { rushHour } from './toy-scenarios.ts';

const context = { workers: 3, rounds: 5 };
const inputs: Inputs = {
  seed: 9,
  interventions: [
    { at: simTime(15), kind: rushHour.kinds.hurried, subject: 1, detail: 0 },
    { at: simTime(60), kind: rushHour.kinds.hurried, subject: 2, detail: 1 },
  ],
};

function started() {
  const simulation = new Simulation(rushHour, { context, inputs }, null);
  simulation.start();
  return simulation;
}

describe('a snapshot', () => {
  it('is all that a simulation goes on from: restored, it is the snapshot again', () => {
    const simulation = started();
    simulation.runTo(17);
    const snapshot = simulation.snapshot();
    const other = started();
    other.runTo(4);
    other.restore(snapshot);
    expect(other.snapshot()).toEqual(snapshot);
    expect([other.now, other.step]).toEqual([simulation.now, 17]);
  });

  it('holds exactly these parts; a part more is a bug waiting', () => {
    expect(Object.keys(started().snapshot()).sort()).toEqual([
      'intervened',
      'nextId',
      'now',
      'queue',
      'random',
      'state',
      'step',
    ]);
  });

  it('leads to the same end, also from a simulation that had ended', () => {
    const simulation = started();
    simulation.runTo(8);
    const snapshot = simulation.snapshot();
    simulation.runTo(Infinity);
    const end = simulation.snapshot();
    expect(simulation.ended).toBe('idle');
    simulation.restore(snapshot);
    expect(simulation.ended).toBeNull();
    simulation.runTo(Infinity);
    expect(simulation.snapshot()).toEqual(end);
    // And from a copy that nothing has written to since.
    simulation.restore(snapshot);
    simulation.runTo(Infinity);
    expect(simulation.snapshot()).toEqual(end);
  });
});
