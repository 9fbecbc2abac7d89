/** The traces of “who runs next?” that somebody has read and found right. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/engine/trace-text.ts';
import { simTime } from '../../../src/engine/units.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { ENTRIES } from '../../../src/scenarios/registry.ts';
import { SCHEDULERS } from '../../../src/scenarios/who-runs-next/schedulers.ts';
import { expectGolden } from '../../golden.ts';

type Done = readonly (readonly [act: string, atMs: number])[];

function told(given: Record<string, unknown>, done: Done = []) {
  const entry = ENTRIES.get('who-runs-next');
  if (!entry) throw new Error('who-runs-next is not registered');
  const interventions = done.map(([act, at]) => {
    const take = entry.actions[act];
    if (!take) throw new Error(`who-runs-next has no action ${act}`);
    return take(simTime(at * 1_000_000));
  });
  return entry.run(settle(entry.parameters, given).settings, { seed: 1, interventions });
}
function text(given: Record<string, unknown>, done: Done = []): string {
  const { run, names, narration } = told({ durationMs: 60, ...given }, done);
  return traceText(run, names, (step) => narration(step - 1).short);
}

describe('golden traces of who runs next', () => {
  it('a parent that stands in line with a disk request', () =>
    expectGolden('who-runs-next--starved-parent.trace.txt', text({ work: 'disk', boost: 'off' })));
  it('a core scheduler that keeps strangers apart', () =>
    expectGolden('who-runs-next--core.trace.txt', text({ design: 'core' })));
  it('a program in the parent, and then a flood of interrupts', () =>
    expectGolden(
      'who-runs-next--busy-parent.trace.txt',
      text({ work: 'disk' }, [
        ['busy:parent', 20],
        ['storm:processor', 35],
      ]),
    ));
  it('a parent that hangs, and places nobody any more', () =>
    expectGolden(
      'who-runs-next--hung-parent--root.trace.txt',
      text({ design: 'root', work: 'disk' }, [['hang:parent', 20]]),
    ));
});

it('every event has a sentence, under every scheduler', () => {
  const classes = new Set<string>();
  for (const { id } of SCHEDULERS)
    for (const work of ['bursts', 'disk', 'computes']) {
      const { run, narration } = told({ design: id, work, greedyCap: 60, processors: 4 });
      for (let row = 0; row < run.trace.length; row += 1) {
        const { long, short, class: eventClass } = narration(row);
        expect(long).toMatch(/^[A-Z].+\.$/);
        expect(short.length).toBeLessThan(90);
        classes.add(eventClass);
      }
    }
  expect([...classes].sort()).toEqual(['crossing', 'device', 'request', 'wait', 'work']);
});
