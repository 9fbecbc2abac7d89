/** `virt-host-validate`: one check a line, with PASS, WARN or FAIL behind a column of colons. */
import type { Hit } from '../paste/dense.ts';
import type { Format } from './format.ts';

const CHECK = {
  hardware: /(?:qemu|ch):checkingforhardwarevirtualization:(pass|fail|warn)/g,
  device: /qemu:checkingifdevice\/dev\/kvmexists:(pass|fail|warn)/g,
  access: /qemu:checkingifdevice\/dev\/kvmisaccessible:(pass|fail|warn)/g,
  /** In older versions one line stands for both. */
  both: /qemu:checkingfordevice\/dev\/kvm:(pass|fail|warn)/g,
} as const;

export const virtHostValidate: Format = {
  id: 'virt-host-validate',
  marks: ['qemu:checking', 'ch:checking'],
  read({ dense }, note) {
    const says = (hit: Hit | undefined): string => hit?.parts[0] ?? '';
    const hardware = dense.all(CHECK.hardware)[0];
    const both = dense.all(CHECK.both)[0];
    const device = dense.all(CHECK.device)[0] ?? both;
    const access = dense.all(CHECK.access)[0] ?? (says(both) === 'pass' ? both : undefined);
    const lines = [hardware, device, access].flatMap((hit) => hit?.lines ?? []);
    if (says(hardware) === 'fail') {
      note('noExtensions', 'Only emulated processors are available.', hardware?.lines ?? lines);
      return;
    }
    if (says(hardware) !== 'pass') {
      if (dense.all(/qemu:checking/g).length > 0)
        note(
          'missing',
          'The check for hardware virtualization is not there.',
          lines.length > 0 ? lines : (dense.all(/qemu:checking/g)[0]?.lines ?? []),
        );
      return;
    }
    note('kvm', 'capable', hardware?.lines ?? lines);
    if (says(device) === 'pass' && says(access) === 'fail')
      note('kvm', 'forbidden', [...(device?.lines ?? []), ...(access?.lines ?? [])]);
    else if (says(device) === 'pass' && says(access) === 'pass') note('kvm', 'usable', lines);
  },
};
