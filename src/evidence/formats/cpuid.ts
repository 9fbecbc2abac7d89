/**
 * CPUID leaf 0x40000000 as registers: `Micr`, `osof`, `t Hv`. A log of VMware Workstation prints them on
 * a host whose hypervisor is in its way.
 */
import type { Format } from './format.ts';

const REGISTERS = /ebx[:=]0x7263694d[^]{0,60}?ecx[:=]0x666f736f[^]{0,60}?edx[:=]0x76482074/g;
const INTERFACE = /eax[:=]0x31237648/g;

export const cpuid: Format = {
  id: 'cpuid',
  marks: ['7263694d', '31237648', 'hyper-vdetectedbycpuid'],
  read({ dense }, note) {
    for (const { lines } of [...dense.all(REGISTERS), ...dense.all(INTERFACE)])
      note('hypervisor', 'yes', lines);
    for (const { lines } of dense.all(/iopl_init:hyper-vdetectedbycpuid/g)) {
      note('hypervisor', 'yes', lines);
      note(
        'parentSign',
        'VMware Workstation runs on this system and finds a hypervisor beneath.',
        lines,
      );
    }
  },
};
