/** Costs by what they are for: a word is another constant where another system was measured. */
import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import { constantsInRole, COST_ROLES, isCostRole } from '../../../src/model/host/cost-roles.ts';
import { VIRTUAL_DISK_PERCENT } from '../../../src/model/host/virtual-disk.ts';
import { HARDWARE } from '../../../src/model/platforms/hardware.ts';
import { SOFTWARE } from '../../../src/model/platforms/software.ts';

const row = (id: string) => DESIGNS.find((design) => design.id === id)!;
const ids = (design: string, role: (typeof COST_ROLES)[number]): readonly string[] =>
  constantsInRole(row(design), role).map(({ id }) => id);

describe('a cost role', () => {
  it('is a cost of the processor or of the measured system, and no other word is one', () => {
    expect([...COST_ROLES].sort()).toEqual(
      [...new Set([...Object.keys(HARDWARE), ...Object.keys(SOFTWARE['xen-4.5'])])].sort(),
    );
    for (const role of COST_ROLES) expect(isCostRole(role)).toBe(true);
    for (const word of ['vm-transition', 'toString', '']) expect(isCostRole(word)).toBe(false);
  });

  it.each(DESIGNS.map(({ id }) => id))(
    'is the system’s own constant where it has one: %s',
    (id) => {
      const software = SOFTWARE[row(id).costs];
      for (const [role, { id: constant }] of Object.entries(software))
        expect(ids(id, role as keyof typeof software)).toContain(constant);
    },
  );

  it('is one of the processor’s wherever a system was measured', () => {
    for (const { id } of DESIGNS) expect(ids(id, 'vmTransition')).toEqual(['vm-transition']);
  });

  it('means, without a hypervisor, the one kernel there is, and with one the host’s only', () => {
    expect(ids('bare-metal', 'systemCall')).toEqual(['system-call', 'guest-system-call']);
    expect(ids('bare-metal', 'contextSwitch')).toEqual(['context-switch', 'guest-context-switch']);
    expect(ids('bare-metal', 'interrupt')).toEqual(['interrupt']);
    for (const hosting of ['hosted', 'kvm-vhost', 'parent-synthetic']) {
      expect(ids(hosting, 'systemCall')).toEqual(['system-call']);
      expect(ids(hosting, 'contextSwitch')).toEqual(['context-switch']);
    }
  });
});

describe('the format of a virtual disk', () => {
  const throughput = (format: keyof typeof VIRTUAL_DISK_PERCENT): number =>
    100 / (100 + VIRTUAL_DISK_PERCENT[format]);

  /** hv_sql10 and hv_vhd08, as throughput of a busy disk. */
  it('costs what was published of it', () => {
    expect(throughput('passThrough')).toBe(1);
    expect(throughput('passThrough') / throughput('fixed')).toBeCloseTo(1.05, 2);
    expect(throughput('fixed') / throughput('dynamic')).toBeGreaterThanOrEqual(1.1);
    expect(throughput('fixed') / throughput('dynamic')).toBeLessThanOrEqual(1.15);
  });
});
