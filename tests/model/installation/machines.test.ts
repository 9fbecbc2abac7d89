/** The machine on the bench: what its forms differ in, what its firmware can set, and how it starts. */
import { describe, expect, it } from 'vitest';
import { launchRefusal } from '../../../src/model/boot/launch.ts';
import { bootMachineOf, type Installed } from '../../../src/model/installation/boot-machine.ts';
import { ERA_IDS, type EraId } from '../../../src/model/installation/era.ts';
import {
  afterWarmStart,
  fieldsOf,
  isFieldId,
  needsColdStart,
} from '../../../src/model/installation/firmware.ts';
import { FORM_IDS, formOf, type FormId } from '../../../src/model/installation/form.ts';
import { imageOf } from '../../../src/model/installation/image.ts';

const eachForm = ERA_IDS.flatMap((era) => FORM_IDS.map((id) => [era, id] as const));
const imageIn = (era: EraId) => imageOf(era === 'today' ? 'std-2022-core' : 'std-2008-r2-core');
const installed: Installed = { role: true, protected: false, launchType: 'auto', children: 2 };

describe('a form of the machine', () => {
  /** By hand: what keeps the hypervisor from running on it, today; 2008 R2 can do without SLAT. */
  it.each<readonly [id: FormId, then: string | null, today: string | null]>([
    ['ready', null, null],
    ['vtOff', 'noVmx', 'noVmx'],
    ['svmOff', 'noSvm', 'noSvm'],
    ['nxOff', 'noNoExecute', 'noNoExecute'],
    ['noSlat', null, 'noSlat'],
    ['guest', 'hypervisorBelow', 'hypervisorBelow'],
    ['littleMemory', null, null],
  ])('%s starts as it must', (id, then, today) => {
    const found = ERA_IDS.map((era) => {
      const form = formOf(id, era);
      return launchRefusal(bootMachineOf(form, form.firmware, imageIn(era), installed));
    });
    expect(found).toEqual([then, today]);
  });

  it.each(eachForm)('in the era %s, %s, has a data sheet without a gap', (era, id) => {
    const form = formOf(id, era);
    expect(form.id).toBe(id);
    expect(form.title).toMatch(/^[A-Z].{4,}/);
    expect(form.about).toMatch(/^[A-Z].{20,}\.$/);
    expect(form.memory).toBe(1_024 * (id === 'littleMemory' ? 4 : era === 'today' ? 64 : 48));
    expect(form.logicalProcessors).toBe(16);
    const maker = id === 'guest' ? /^Microsoft/ : /^Mantel/;
    expect(form.manufacturer).toMatch(maker);
    expect(form.model).toMatch(id === 'guest' ? /^Virtual Machine$/ : /^Mantel Rack/);
    expect(form.bios).toMatch(era === 'today' ? /UEFI.*, \d+\/\d+\/202\d$/ : /, \d+\/\d+\/2009$/);
    // CPUID names the vendor, and the two ways of printing the processor agree about it.
    const amd = id === 'svmOff';
    expect(form.vendor).toBe(amd ? 'amd' : 'intel');
    expect(form.processor).toMatch(
      amd
        ? /^AMD64 Family \d+ Model \d+ Stepping \d+ AuthenticAMD ~\d{4} Mhz$/
        : /^Intel64 Family 6 Model \d+ Stepping \d+ GenuineIntel ~\d{4} Mhz$/,
    );
    expect(form.processorName).toMatch(amd ? /AMD/ : /^Intel\(R\) Xeon\(R\)/);
    if (!amd) {
      const [, mhz] = /~(\d+) Mhz/.exec(form.processor)!;
      const [, ghz] = /@ (\d\.\d+)GHz/.exec(form.processorName)!;
      expect(Math.abs(Number(mhz) / 1_000 - Number(ghz))).toBeLessThan(0.01);
    }
    expect(form.slat).toBe(id !== 'noSlat');
    expect(form.below).toBe(id === 'guest' ? 'withoutNesting' : 'nothing');
    expect(form.firmware).toEqual({
      virtualization: id === 'vtOff' || id === 'svmOff' ? 'off' : 'on',
      noExecute: id === 'nxOff' ? 'off' : 'on',
      ioRemapping: 'off',
    });
  });

  it.each(ERA_IDS)('in the era %s has two ports of one card', (era) => {
    const [first, second, ...others] = formOf('ready', era).adapters;
    expect(others).toEqual([]);
    expect(second!.name).toBe(`${first!.name} 2`);
    expect(second!.description).toBe(`${first!.description} #2`);
    const [a, b] = [first!, second!].map(({ mac }) => parseInt(mac.replaceAll('-', ''), 16));
    expect(b! - a!).toBe(1);
    expect(first!.description).toMatch(/^Intel\(R\) /);
    expect(first!.name).toBe(era === 'today' ? 'Ethernet' : 'Local Area Connection');
  });

  it('is another machine in another era, and is told apart by its title', () => {
    for (const id of ['ready', 'svmOff'] as const)
      expect(formOf(id, 'today').processor).not.toBe(formOf(id, '2008-r2').processor);
    expect(ERA_IDS.map((era) => formOf('ready', era).model)).toEqual([
      'Mantel Rack',
      'Mantel Rack 2',
    ]);
    expect(new Set(FORM_IDS.map((id) => formOf(id, 'today').title)).size).toBe(FORM_IDS.length);
  });
});

describe('the setup of the firmware', () => {
  const on = { virtualization: 'on', noExecute: 'on', ioRemapping: 'on' } as const;

  it('has the fields of the processor’s vendor, under the vendor’s names', () => {
    const intel = fieldsOf({ vendor: 'intel' });
    const amd = fieldsOf({ vendor: 'amd' });
    const names = (fields: typeof intel) => fields.map(({ label }) => label);
    expect(names(intel)[0]).toContain('Intel Virtualization');
    expect(names(intel)[1]).toContain('VT-d');
    expect(names(intel)[2]).toContain('Execute Disable');
    expect(names(amd)).toEqual(['SVM Mode', 'IOMMU', 'No-Execute Memory Protection']);
    for (const fields of [intel, amd]) {
      expect(fields.map(({ id }) => id)).toEqual(['virtualization', 'ioRemapping', 'noExecute']);
      expect(fields.map(({ help }) => /^[A-Z].{20,}\.$/.test(help))).toEqual([true, true, true]);
      expect(fields.every(({ id }) => isFieldId(id))).toBe(true);
    }
    expect(isFieldId('slat')).toBe(false);
  });

  it('needs the power away for the extension and no-execute, and a restart for the rest', () => {
    for (const { id, coldStart } of fieldsOf({ vendor: 'intel' })) {
      const saved = { ...on, [id]: 'off' as const };
      expect(coldStart).toBe(id !== 'ioRemapping');
      expect(needsColdStart(on, saved)).toBe(coldStart);
      expect(afterWarmStart(on, saved)).toEqual(coldStart ? on : saved);
    }
    expect(needsColdStart(on, on)).toBe(false);
  });
});

describe('the machine of a start', () => {
  const form = formOf('ready', 'today');
  const start = (change: Partial<Installed> = {}, of = form) =>
    bootMachineOf(of, of.firmware, imageIn('today'), { ...installed, ...change });

  it('is made from data sheet, firmware and what is installed', () => {
    expect(start()).toEqual({
      system: 'server-2022',
      vendor: 'intel',
      virtualization: 'on',
      noExecute: 'on',
      slat: true,
      processorsAlike: true,
      role: true,
      launchType: 'auto',
      trouble: 'none',
      below: 'nothing',
      children: 2,
    });
    const old = formOf('ready', '2008-r2');
    expect(bootMachineOf(old, old.firmware, imageIn('2008-r2'), installed).system).toBe(
      'server-2008-r2',
    );
  });

  it('launches for the system’s own protection, role or not', () => {
    expect(start({ role: false }).role).toBe(false);
    expect(start({ role: false, protected: true }).role).toBe(true);
    expect(start({ launchType: 'off' }).launchType).toBe('off');
  });

  it('has firmware switches that are off, and a guest no extension at all', () => {
    const off = { virtualization: 'off', noExecute: 'off', ioRemapping: 'off' } as const;
    const machine = bootMachineOf(form, off, imageIn('today'), installed);
    expect([machine.virtualization, machine.noExecute]).toEqual(['offInFirmware', 'offInFirmware']);
    expect(start({}, formOf('guest', 'today'))).toMatchObject({
      virtualization: 'absent',
      noExecute: 'on',
      slat: false,
    });
  });
});
