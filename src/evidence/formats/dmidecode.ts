/**
 * `dmidecode` and the files of `/sys/class/dmi/id`: maker, product and firmware. The values are read
 * together with those of Windows; here is what only this program prints.
 */
import type { Format } from './format.ts';

export const dmidecode: Format = {
  id: 'dmidecode',
  marks: ['smbios', 'dmitype', 'systemisavirtualmachine', 'vendor:', 'productname:'],
  read({ lines, dense }, note) {
    for (const { lines: at } of dense.all(/systemisavirtualmachine/g))
      note('guestOf', 'an unnamed hypervisor', at);
    const head = lines.find(({ text }) =>
      /SMBIOS \d|DMI type \d|^\s*(?:Vendor|Product Name):\s/.test(text),
    );
    if (head) note('unclear', 'Maker and model say nothing on the processor.', [head.number]);
  },
};
