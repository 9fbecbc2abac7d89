/** Starts: which order, what refuses the launch and with which event, and what the parent may touch. */
import { describe, expect, it } from 'vitest';
import { LAUNCH_FAILURES, launchRefusal } from '../../../src/model/boot/launch.ts';
import { SYSTEMS, TROUBLES, type BootMachine } from '../../../src/model/boot/machine.ts';
import { STAGE_TIMES, stagesOf } from '../../../src/model/boot/stages.ts';
import { TOUCHABLE, touchOf } from '../../../src/model/boot/touch.ts';

const ready: BootMachine = {
  system: 'server-2022',
  vendor: 'intel',
  virtualization: 'on',
  noExecute: 'on',
  slat: true,
  processorsAlike: true,
  role: true,
  launchType: 'auto',
  below: 'nothing',
  trouble: 'none',
  children: 1,
};
const eventOf = (change: Partial<BootMachine>): number | null | 'launches' => {
  const refusal = launchRefusal({ ...ready, ...change });
  return refusal === null ? 'launches' : (LAUNCH_FAILURES.get(refusal)?.event ?? null);
};

describe('a launch', () => {
  /** By hand, from the published message table. */
  it.each<[Partial<BootMachine>, number | null | 'launches']>([
    [{}, 'launches'],
    [{ role: false }, null],
    [{ launchType: 'off' }, 5],
    [{ vendor: 'other' }, 28],
    [{ virtualization: 'offInFirmware' }, 41],
    [{ virtualization: 'absent' }, 41],
    [{ virtualization: 'offInFirmware', vendor: 'amd' }, 42],
    [{ noExecute: 'offInFirmware' }, 44],
    [{ processorsAlike: false }, 45],
    [{ slat: false }, 59],
    [{ slat: false, system: 'windows-8' }, 59],
    [{ slat: false, system: 'server-2012-r2' }, 'launches'],
    [{ slat: false, system: 'server-2008-r2' }, 'launches'],
    [{ below: 'withNesting' }, 'launches'],
    [{ below: 'withNesting', system: 'server-2008-r2' }, null],
    [{ below: 'withoutNesting' }, null],
    [{ trouble: 'imageChanged' }, 36],
    [{ trouble: 'secureModeExtensions' }, 60],
    // What is wrong first hides what is wrong after it.
    [{ launchType: 'off', virtualization: 'absent', slat: false }, 5],
    [{ virtualization: 'absent', noExecute: 'absent' }, 41],
  ])('of a machine with %j', (change, event) => expect(eventOf(change)).toBe(event));

  it('has a documented event of its own for every trouble', () => {
    const events = TROUBLES.filter((one) => one !== 'none').map((trouble) => eventOf({ trouble }));
    expect(new Set(events).size).toBe(TROUBLES.length - 1);
    expect(events.every((event) => typeof event === 'number')).toBe(true);
  });

  it('cannot tell absent from switched off, and says so', () => {
    for (const id of ['noVmx', 'noSvm', 'noNoExecute'] as const)
      expect(LAUNCH_FAILURES.get(id)?.blindTo).toContain('switched off in firmware');
  });
});

describe('the stages of a start', () => {
  const ids = (change: Partial<BootMachine>) =>
    stagesOf({ ...ready, ...change }).map(({ id }) => id);

  it('have Windows first on 2008 R2, and the hypervisor first since 2012', () => {
    expect(ids({ system: 'server-2008-r2' })).toEqual([
      ...['firmware', 'bootLoader', 'launchDriver', 'launch', 'kernel', 'services', 'child'],
    ]);
    for (const { id } of SYSTEMS.filter(({ order }) => order === 'hypervisorFirst'))
      expect(ids({ system: id })).toEqual([
        ...['firmware', 'bootLoader', 'launch', 'kernel', 'services', 'child'],
      ]);
  });

  it('try no launch without the role, and have no children without a launch', () => {
    expect(ids({ role: false })).toEqual(['firmware', 'bootLoader', 'kernel', 'services']);
    expect(ids({ slat: false, children: 4 })).toEqual([
      ...['firmware', 'bootLoader', 'launch', 'kernel', 'services'],
    ]);
    expect(ids({ children: 3 }).filter((id) => id === 'child')).toHaveLength(3);
  });

  it('claim no duration that somebody measured', () => {
    for (const constant of Object.values(STAGE_TIMES))
      expect([constant.flag, constant.sources]).toEqual(['assumed', []]);
  });
});

describe('what a system may touch', () => {
  it('is, for the parent, all but the hypervisor’s memory and host mode', () => {
    const refused = TOUCHABLE.filter((what) => !touchOf('parent', what).may);
    expect(refused).toEqual(['hypervisorMemory', 'hostMode']);
  });

  it('is, for a child, its own memory', () => {
    expect(TOUCHABLE.filter((what) => touchOf('child', what).may)).toEqual(['ownMemory']);
  });

  it('is, on the bare machine, everything there is', () => {
    const there = TOUCHABLE.filter((what) => touchOf('bare', what).there);
    expect(there.every((what) => touchOf('bare', what).may)).toBe(true);
    expect(there).toHaveLength(4);
  });
});
