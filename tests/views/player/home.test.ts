/** What the home page says of two crashes: no more than the runs show, and no difference where there is none. */
import { expect, test } from 'vitest';
import { CRASHABLE } from '../../../src/model/failure.ts';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { blastRadius, survivors } from '../../../src/views/blast-radius.ts';
import { homeCrash, homeOutcomes, homeView } from '../../../src/views/follow-one-request/home.ts';
import { latenciesOf } from '../../../src/views/follow-one-request/latency.ts';
import { outcomeOf } from '../../../src/views/follow-one-request/outcome.ts';
import { follow } from '../../../src/views/follow-one-request/subject.ts';
import { runsOf } from '../../../src/views/player/runs-of.ts';
import { aView, crashedView } from './a-view.ts';

test('the physical driver takes three machines down, each in its own way, and one comes back', () => {
  const [hosted, monolithic, parent, driver] = homeOutcomes(
    homeCrash(homeView(), 'physicalDriver'),
  );
  expect(hosted).toBe('the machine stops, the host kernel first');
  expect(monolithic).toMatch(/^the machine stops, the hypervisor/);
  expect(parent).toBe('its virtual machines stall, then the machine stops');
  expect(driver).toMatch(/^the driver domain kernel restarts after 200 ms \(assumed\); .* late$/);
});

test('the device model takes one virtual machine where there is one, and nothing where there is none', () => {
  const outcomes = homeOutcomes(homeCrash(homeView(), 'deviceModel'));
  expect(outcomes.slice(0, 3)).toEqual(Array(3).fill('virtual machine 1 ends, 2 runs on'));
  expect(outcomes[3]).toBe('no device model on this path: nothing to crash');
});

test('a service that all virtual machines share ends them all, and not the machine', () => {
  const [run] = runsOf(follow, crashedView('deviceModel', 30_000, ['virtual-server'])).runs;
  expect(run && outcomeOf(run, run.trace.length)).toBe(
    'its virtual machines end with the Virtual Server service, the machine does not',
  );
});

test('an outcome agrees with the machines, whatever crashes in whatever design', () => {
  let stops = 0;
  for (const { id } of DESIGNS)
    for (const component of CRASHABLE) {
      const [run] = runsOf(follow, crashedView(component, 30_000, [id])).runs;
      if (!run) throw new Error(`no run of ${id}`);
      const words = outcomeOf(run, run.trace.length);
      const rows = blastRadius(run, run.trace.length);
      const { running, of } = survivors(run, run.trace.length);
      if (/^the machine stops|then the machine stops/.test(words)) {
        stops += 1;
        expect(running, `${id} ${component}: ${words}`).toBe(0);
      }
      if (/runs? on$/.test(words)) expect(running, words).toBeGreaterThan(0);
      if (words.includes('nothing to crash')) {
        expect(running, words).toBe(of);
        expect(
          rows.every(({ status }) => status === 'running'),
          words,
        ).toBe(true);
      }
    }
  expect(stops).toBeGreaterThan(5);
});

test('on the way there nothing is said that has not happened', () => {
  const view = homeCrash(homeView(), 'physicalDriver');
  const [hosted] = runsOf(follow, view).runs;
  expect(hosted && outcomeOf(hosted, 3)).toMatch(/^\d+ crossings? so far$/);
});

test('a latency lies within what its sources allow', () => {
  const latencies = latenciesOf(aView());
  for (const { low, value, high, uncertain } of latencies) {
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
    expect(uncertain).toBe(true);
  }
  expect(latencies.some(({ low, value }) => low < value)).toBe(true);
  expect(latencies.some(({ value, high }) => value < high)).toBe(true);
});

test('a request that is lost has no latency', () => {
  const [hosted, , , driver] = latenciesOf(crashedView('physicalDriver', 30_000));
  expect(hosted).toMatchObject({ low: 0, value: 0, high: 0 });
  expect(driver?.value).toBeGreaterThan(200_000_000);
});
