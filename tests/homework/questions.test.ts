/** What can be asked besides the ledger: stretches of a path, and who goes down with a crash. */
import { describe, expect, it } from 'vitest';
import { askRun, type RunQuestion } from '../../src/homework/questions/index.ts';
import { designFor } from '../../src/model/design.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { CRASHABLE, type Crashable } from '../../src/model/failure.ts';
import { observe } from '../../src/engine/observe.ts';
import { simTime } from '../../src/engine/units.ts';
import {
  crashAt,
  followOneRequest,
  PARAMETERS,
  paramsFrom,
} from '../../src/scenarios/follow-one-request/index.ts';
import { defaultsOf } from '../../src/scenarios/parameter.ts';
import { survivors } from '../../src/views/blast-radius.ts';
import { world } from './sheets.ts';

const value = (question: RunQuestion): number => askRun(question, world).value;
const crash = (component: Crashable) => ({ component, at: 30_000 });

describe('the stretches of a path', () => {
  it.each([
    ['parent-synthetic', 'parent', 2],
    ['parent-synthetic', 'child', 0],
    ['parent-dda', 'child', 2],
    ['monolithic', 'hypervisor', 2],
    ['hosted', 'kernel', 2],
    ['driver-domain', 'driver', 2],
  ])('in %s: the physical driver works in %s %d times', (design, domain, count) => {
    expect(
      value({ ask: 'stretches', design, component: 'physicalDriver', hop: 'work', domain }),
    ).toBe(count);
  });

  it('are counted by crossing, too', () => {
    const of = (design: string) => value({ ask: 'stretches', design, crossing: 'worldSwitch' });
    expect([of('hosted'), of('parent-synthetic')]).toEqual([2, 0]);
  });

  it('add up to all of them over the kinds', () => {
    const kinds = ['work', 'crossing', 'copy', 'registers', 'device'] as const;
    for (const { id: design } of DESIGNS) {
      const all = value({ ask: 'stretches', design });
      const each = kinds.map((hop) => value({ ask: 'stretches', design, hop }));
      expect(all).toBeGreaterThan(0);
      expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
    }
  });
});

describe('who goes down with a crash', () => {
  it.each([
    ['parent-synthetic', 'guestDriver', 1],
    ['parent-synthetic', 'physicalDriver', 0],
    ['monolithic', 'physicalDriver', 0],
    ['parent-emulated', 'deviceModel', 1],
    ['parent-synthetic', 'application', 2],
    ['driver-domain', 'physicalDriver', 2],
  ] as const)('in %s, after the %s: %d of two run on', (design, component, count) => {
    expect(value({ ask: 'survivors', design, crash: crash(component) })).toBe(count);
  });

  it('is told of domains that come back as well', () => {
    const stopped = (design: string, domain: string) =>
      value({ ask: 'stopped', design, domain, crash: crash('physicalDriver') });
    expect(stopped('driver-domain', 'driver')).toBe(1);
    expect(stopped('driver-domain', 'hypervisor')).toBe(0);
    expect(stopped('parent-synthetic', 'hypervisor')).toBe(1);
    expect(stopped('parent-synthetic', 'child')).toBe(2);
  });

  it('is what the figure’s list of domains shows, for every design and component', () => {
    let compared = 0;
    for (const row of DESIGNS)
      for (const component of CRASHABLE) {
        const design = row.id;
        if (designFor(row, 'disk').placement[component] === undefined) continue;
        const params = paramsFrom({ ...defaultsOf(PARAMETERS), design });
        const interventions = [crashAt(component, simTime(30_000))];
        const run = observe(followOneRequest, params, { seed: 1, interventions });
        const shown = survivors(run, run.trace.length);
        const count = value({ ask: 'survivors', design, crash: crash(component) });
        if (design === 'bare-metal' || design === 'isolated-drivers') expect(count).toBe(0);
        else expect(count, `${component} of ${design}`).toBe(shown.running);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(60);
  });

  it('is not answered where there is nothing to crash, or no such domain', () => {
    const ask = (design: string, component: Crashable) => () =>
      value({ ask: 'survivors', design, crash: crash(component) });
    expect(ask('bare-metal', 'backEnd')).toThrow('bare-metal has no backEnd to crash');
    expect(() =>
      value({ ask: 'stopped', design: 'hosted', domain: 'parent', crash: crash('monitor') }),
    ).toThrow('hosted has no domain parent');
    expect(() =>
      askRun(
        { ask: 'stretches', design: 'hosted', operation: 'diskRead', domain: 'parent' },
        world,
      ),
    ).toThrow('hosted has no domain parent');
  });
});
