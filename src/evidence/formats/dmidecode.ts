/**
 * `dmidecode` and the files of `/sys/class/dmi/id`: maker, product and firmware. The values are read
 * together with those of Windows; here is what only this program prints.
 */
import type { Line } from '../paste/lines.ts';
import type { Format } from './format.ts';

/** What only this program prints. */
const HEAD =
  /^# dmidecode \d|SMBIOS \d[\d.]* present|Handle 0x[0-9A-F]{1,8}, DMI type \d|^\s*(?:BIOS|System|Base Board|Chassis) Information\s*$/;

/** Maker and product close together; each alone stands in many a list. */
const pairIn = (lines: readonly Line[]): Line | undefined =>
  lines.find(
    ({ text }, index) =>
      /^\s*Product Name:\s/.test(text) &&
      lines
        .slice(Math.max(index - 4, 0), index + 5)
        .some((line) => /^\s*(?:Manufacturer|Vendor):\s/.test(line.text)),
  );

export const dmidecode: Format = {
  id: 'dmidecode',
  marks: ['smbios', 'dmitype', 'systemisavirtualmachine', 'vendor:', 'productname:'],
  read({ lines }, note) {
    for (const { text, number } of lines)
      if (/^\s*System is a virtual machine\s*$/.test(text))
        note('guestOf', 'an unnamed hypervisor', [number]);
    const head = lines.find(({ text }) => HEAD.test(text)) ?? pairIn(lines);
    if (head) note('unclear', 'Maker and model say nothing on the processor.', [head.number]);
  },
};
