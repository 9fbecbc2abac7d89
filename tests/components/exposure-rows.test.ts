import { describe, expect, it } from 'vitest';
import { exposureRows } from '../../src/components/exposure-rows.ts';

describe('the rows of exposure', () => {
  /** By hand, for the three domains that lesson 19 asks about; its text is written after them. */
  it('say what each hostile domain reaches', () => {
    const rows = exposureRows('parent-synthetic/parent driver-domain/driver  parent-dda/child');
    expect(rows.map(({ neighbour, hypervisor }) => ({ neighbour, hypervisor }))).toEqual([
      { neighbour: ['all', 'all', 'all'], hypervisor: ['none', 'all', 'none'] },
      { neighbour: ['granted', 'all', 'granted'], hypervisor: ['none', 'all', 'none'] },
      { neighbour: ['none', 'all', 'none'], hypervisor: ['none', 'all', 'none'] },
    ]);
    expect(rows[0]?.name).toBe('parent partition kernel, design “Parent partition”');
  });

  it('refuse a process that serves one child, whose pages are not a neighbour’s', () => {
    expect(() => exposureRows('kvm-process/process')).toThrow(
      '“kvm-process/process” serves one child',
    );
    expect(() => exposureRows('parent-synthetic/worker')).toThrow('not of a neighbour');
  });

  it('refuse what is not there', () => {
    expect(() => exposureRows('parent-synthetic/dom0')).toThrow('there is no domain');
    expect(() => exposureRows('nowhere/parent')).toThrow('there is no domain');
    expect(() => exposureRows('')).toThrow('there is no domain');
  });

  it('refuse a design without children', () => {
    expect(() => exposureRows('bare-metal/kernel')).toThrow('has no children');
  });
});
