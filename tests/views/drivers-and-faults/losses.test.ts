/** “Where do the drivers live, and what breaks?”: every request is accounted for, and the questions ask the runs. */
import { describe, expect, it, test } from 'vitest';
import { lossesOf } from '../../../src/views/drivers-and-faults/losses.ts';
import { FAULT_GATES } from '../../../src/views/drivers-and-faults/gates.ts';
import { ownSubject } from '../../../src/views/own-design/subject.ts';
import { baseView } from '../../../src/views/player/base-view.ts';
import { act, playerAt } from '../../../src/views/player/player.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';

const variants = 'own monolithic driver-domain';
const settings = { requests: 6, outstanding: 3 };
const base = baseView(ownSubject, { variants, settings });
const crash = (component: string, at: number, given: Record<string, string> = {}) => {
  const view = baseView(ownSubject, { variants, settings: { ...settings, ...given } });
  const what = { do: 'action', action: `crash:${component}`, at } as const;
  return runsOf(ownSubject, act(ownSubject, playerAt(view), what).view);
};

describe('a crash of the physical driver with requests on their way', () => {
  const { runs } = crash('physicalDriver', 40_000);
  const [own, monolithic, driverDomain] = runs.map((run) => lossesOf(run, run.steps));

  it('loses them with the machine, at once where the driver is beneath all, later where it is beside', () => {
    for (const losses of [own, monolithic])
      expect(losses).toMatchObject({ lost: 3, open: 0, silence: null, faulty: true });
    expect(runs[0]?.endedAt).toBeGreaterThan(100_000_000);
    expect(runs[1]?.endedAt).toBeLessThan(1_000_000);
    expect(own?.died).toContain('hypervisor');
  });

  it('loses none where the driver has a domain that is started again: they are sent once more', () => {
    expect(driverDomain).toMatchObject({ issued: 6, answered: 6, lost: 0, open: 0 });
    expect(driverDomain?.again).toBeGreaterThan(0);
    // The restart is a parameter of 200 ms; what follows takes microseconds.
    expect(driverDomain?.silence).toBeGreaterThan(200_000_000);
    expect(driverDomain?.silence).toBeLessThan(201_000_000);
    expect(driverDomain?.back).toEqual(['driver domain kernel']);
  });

  it('moved into a partition of its own, the reader’s machine does as well', () => {
    const moved = { driver: 'driverPartition', server: 'driverPartition', iommu: 'yes' };
    const [mine] = crash('physicalDriver', 40_000, moved).runs;
    const run = mine ?? expect.fail();
    expect(lossesOf(run, run.steps)).toMatchObject({ answered: 6, lost: 0 });
  });
});

it('accounts for every request at every event, and says nothing of a fault before there is one', () => {
  let waiting = 0;
  for (const run of crash('physicalDriver', 40_000).runs) {
    for (let rows = 0; rows <= run.steps; rows += 1) {
      const losses = lossesOf(run, rows);
      expect(losses.answered + losses.lost + losses.open).toBe(losses.issued);
      expect(losses.open).toBeGreaterThanOrEqual(0);
      if (rows > 0 && (run.trace.at[rows - 1] ?? 0) < 40_000)
        expect(losses).toMatchObject({ faulty: false, died: [], waits: [], back: [] });
      waiting += losses.waits.length;
    }
  }
  expect(waiting).toBeGreaterThan(0);
});

describe.each(FAULT_GATES.map((gate) => [gate.id, gate] as const))('the question %s', (_, gate) => {
  const { runs } = runsOf(ownSubject, base);
  const options = gate.options(runs);

  test('has one right answer here, and what became of the requests for each', () => {
    expect(options.filter(({ right }) => right).map(({ id }) => id)).toEqual(['driver-domain']);
    for (const { feedback } of options) expect(feedback).toMatch(/\d request.* answered.*\.$/);
    expect(gate.reconcile(runs)).toMatch(/^In the end: .*6 answered, 0 lost/);
  });

  test('says “on none” where nobody starts anything again', () => {
    const view = baseView(ownSubject, { variants: 'own monolithic', settings });
    const right = gate.options(runsOf(ownSubject, view).runs).filter((one) => one.right);
    expect(right.map(({ id }) => id)).toEqual(['none']);
  });
});
