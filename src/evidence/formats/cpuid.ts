/**
 * CPUID leaf 0x40000000, where a hypervisor writes its name: as three registers (`Micr`, `osof`,
 * `t Hv`), or as the text they spell. A log of VMware Workstation prints them on a host whose hypervisor
 * is in its way. The names but Microsoft's and Xen's are seen by guests alone.
 */
import type { Format } from './format.ts';

interface Signature {
  readonly spelled: string;
  /** The registers EBX, ECX and EDX, in hexadecimal digits. */
  readonly registers: readonly [string, string, string];
  /** What a system that sees it runs on, where that is sure. */
  readonly guestOf?: string;
}

const SIGNATURES: readonly Signature[] = [
  { spelled: 'microsofthv', registers: ['7263694d', '666f736f', '76482074'] },
  { spelled: 'xenvmmxenvmm', registers: ['566e6558', '65584d4d', '4d4d566e'] },
  { spelled: 'kvmkvmkvm', registers: ['4b4d564b', '564b4d56', '0000004d'], guestOf: 'KVM' },
  { spelled: 'vmwarevmware', registers: ['61774d56', '4d566572', '65726177'], guestOf: 'VMware' },
  {
    spelled: 'vboxvboxvbox',
    registers: ['786f4256', '786f4256', '786f4256'],
    guestOf: 'VirtualBox',
  },
];

const PATTERNS = SIGNATURES.map(({ spelled, registers: [ebx, ecx, edx], guestOf }) => ({
  guestOf,
  pattern: new RegExp(
    [
      `ebx[:=]0x${ebx}[^]{0,60}?ecx[:=]0x${ecx}[^]{0,60}?edx[:=]0x${edx}`,
      `40000000:?[0-9a-f]{8}-${ebx}-${ecx}-${edx}`,
      `hypervisor_id(?:\\(0x40000000\\))?="${spelled}`,
    ].join('|'),
    'g',
  ),
}));

/** The name of the interface, `Hv#1`, in leaf 0x40000001. */
const INTERFACE = /eax[:=]0x31237648/g;

export const cpuid: Format = {
  id: 'cpuid',
  marks: [
    ...SIGNATURES.map(({ registers }) => registers[0]),
    'hypervisor_id',
    '31237648',
    'hyper-vdetectedbycpuid',
  ],
  read({ dense }, note) {
    for (const { pattern, guestOf } of PATTERNS)
      for (const { lines } of dense.all(pattern)) {
        note('hypervisor', 'yes', lines);
        if (guestOf !== undefined) note('guestOf', guestOf, lines);
      }
    for (const { lines } of dense.all(INTERFACE)) note('hypervisor', 'yes', lines);
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
