/** Starts: which order, what refuses the launch and with which event, and what the parent may touch. */
import { describe, expect, it } from 'vitest';
import { LAUNCH_FAILURES, launchRefusal, type Refusal } from '../../../src/model/boot/launch.ts';
import {
  SYSTEMS,
  systemOf,
  TROUBLES,
  type BootMachine,
  type SystemId,
} from '../../../src/model/boot/machine.ts';
import { STAGE_TIMES, stagesOf } from '../../../src/model/boot/stages.ts';
import {
  TOUCHABLE,
  TOUCHABLE_NAMES,
  touchOf,
  type Standing,
} from '../../../src/model/boot/touch.ts';

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
    expect(LAUNCH_FAILURES.get('hypervisorBelow')?.blindTo).toContain('look absent');
    const blind = [...LAUNCH_FAILURES.values()].filter(({ blindTo }) => blindTo !== null);
    expect(blind).toHaveLength(4);
  });

  /** What the message of each event is about, from the published message table; the two without one last. */
  const subjects: readonly (readonly [Refusal, number | null, RegExp])[] = [
    ['switchedOff', 5, /hypervisorlaunchtype/],
    ['loaderError', 26, /loader/],
    ['vendorUnknown', 28, /vendor/],
    ['noPlatform', 32, /platform/],
    ['imageInaccessible', 33, /image .*accessed/],
    ['imageNotLoadable', 34, /image .*loaded/],
    ['imageNotReadable', 35, /image .*read/],
    ['imageChanged', 36, /image .*integrity/],
    ['processorRefused', 38, /processors/],
    ['noVmx', 41, /VMX/],
    ['noSvm', 42, /SVM/],
    ['noNoExecute', 44, /execute-disable/],
    ['processorsDiffer', 45, /not alike/],
    ['featureMissing', 46, /feature/],
    ['svmIncompatible', 57, /SVM .*compatible/],
    ['vmxIncompatible', 58, /VMX .*compatible/],
    ['noSlat', 59, /second-level/],
    ['secureModeExtensions', 60, /Secure Mode Extensions/],
    ['notInitialized', 63, /initialization/],
    ['reportedByLoader', 80, /80 to 85/],
    ['processorNotStarted', 96, /97/],
    ['noRole', null, /role/],
    ['hypervisorBelow', null, /another hypervisor/],
  ];

  it.each(subjects)('that ends with %s has event %s and says so', (id, event, subject) => {
    expect(LAUNCH_FAILURES.get(id)).toMatchObject({
      id,
      event,
      why: expect.stringMatching(subject),
    });
    expect(LAUNCH_FAILURES.size).toBe(subjects.length);
  });

  it('can end without an event, and is explained all the same', () => {
    expect(launchRefusal({ ...ready, role: false })).toBe('noRole');
    expect(launchRefusal({ ...ready, below: 'withoutNesting' })).toBe('hypervisorBelow');
  });

  it('is asked of a system that there is', () => {
    expect(() => systemOf('windows-11' as SystemId)).toThrow('there is no system windows-11');
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

  const actors = (change: Partial<BootMachine>) =>
    stagesOf({ ...ready, ...change }).map(({ actor, child }) => `${actor} ${child}`);

  it('are run by the loader up to the hypervisor where that comes first, else by Windows', () => {
    expect(actors({ children: 2 })).toEqual([
      ...['firmware 0', 'loader 0', 'loader 0', 'windows 0', 'windows 0'],
      ...['hypervisor 1', 'hypervisor 2'],
    ]);
    expect(actors({ system: 'server-2008-r2' })).toEqual([
      ...['firmware 0', 'loader 0', 'windows 0', 'windows 0', 'windows 0', 'windows 0'],
      'hypervisor 1',
    ]);
    expect(ids({ system: 'server-2008-r2', role: false })).not.toContain('launchDriver');
  });

  it('claim no duration that somebody measured, and none that nobody would wait', () => {
    const times = Object.values(STAGE_TIMES);
    for (const constant of times) {
      expect([constant.flag, constant.sources]).toEqual(['assumed', []]);
      expect([constant.unit, constant.cpu]).toEqual(['ns', 'elapsed time']);
      expect(constant.how).toContain('no source');
      expect([constant.low, constant.high]).toEqual([constant.value, constant.value]);
      expect(constant.value).toBeGreaterThanOrEqual(100_000_000);
      expect(constant.value).toBeLessThanOrEqual(10_000_000_000);
      expect(constant.what).toMatch(/^\S.{9,}$/);
      expect(constant.id).toMatch(/^boot-[a-z-]+$/);
    }
    expect(new Set(times.map(({ id }) => id)).size).toBe(times.length);
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

  it('is nothing that is not there: nobody’s memory, and nobody to call', () => {
    const missing = TOUCHABLE.filter((what) => !touchOf('bare', what).there);
    expect(missing).toEqual(['hypervisorMemory', 'childMemory', 'createPartitions']);
    for (const standing of ['parent', 'child'] as const)
      expect(TOUCHABLE.filter((what) => !touchOf(standing, what).there)).toEqual([]);
  });

  /** By hand: the word that each reason turns on, on the bare machine, for the parent, for a child. */
  it.each<readonly [(typeof TOUCHABLE)[number], string, string, string]>([
    ['ownMemory', 'all memory', 'real ones', 'map'],
    ['hypervisorMemory', 'no hypervisor', 'without any access', 'no address'],
    ['childMemory', 'no child', 'all memory but', 'another child'],
    ['devicePorts', 'nobody', 'by default', 'intercepted'],
    ['deviceInterrupts', 'its handlers', 'passes all', 'virtual'],
    ['hostMode', 'nobody', 'hypervisor has taken', 'hypervisor has taken'],
    ['createPartitions', 'no hypervisor', 'mask has the bit', 'mask lacks the bit'],
  ])('%s has its reason and, where something is claimed, its source', (what, ...words) => {
    expect(TOUCHABLE_NAMES[what]).toMatch(/^(its own|the|calls) .{6,}$/);
    (['bare', 'parent', 'child'] satisfies Standing[]).forEach((standing, index) => {
      const { why, there, sources } = touchOf(standing, what);
      expect(why).toContain(words[index]);
      expect(sources).toEqual(there ? ['tlfs2'] : []);
    });
  });
});
