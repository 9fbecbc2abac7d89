/**
 * What `systeminfo`, msinfo32, Get-ComputerInfo and dmidecode say of the machine itself: version of
 * Windows, maker, model and firmware. Values are read, not labels, so that the language does not matter.
 */
import type { Line } from '../paste/lines.ts';
import type { Note } from '../fact.ts';
import type { Format } from './format.ts';

/** Values of model, maker or firmware that only a virtual machine has; the whole value must fit. */
const VIRTUAL: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Hyper-V', /^(?:Microsoft Corporation )?Hyper-V UEFI Release\b.*|^VRTUAL - .*/i],
  ['Hyper-V', /^American Megatrends Inc\. 0900\d\d\b.*/i],
  ['VMware', /^VMware(?: Virtual Platform|, Inc\.|\d+,\d+|[- ].*None)$|^VMW\d+\..*/i],
  ['VirtualBox', /^(?:innotek GmbH(?: VirtualBox.*)?|VirtualBox)$/i],
  [
    'KVM or QEMU',
    /^(?:QEMU(?: .*)?|KVM(?: Virtual Machine)?|Standard PC \(.*\)|SeaBIOS.*|Bochs.*)$/i,
  ],
  ['KVM', /^(?:RHEV Hypervisor|oVirt Node|OpenStack (?:Nova|Compute).*|Proxmox.*)$/i],
  ['Xen', /^(?:Xen(?: .*)?|HVM domU)$/i],
  [
    'Parallels',
    /^Parallels (?:Software International Inc\.|International GmbH\.?|Virtual Platform|ARM Virtual Machine|Virtual Machine)$/i,
  ],
  ['Google Compute Engine', /^Google Compute Engine$/i],
  ['Amazon EC2', /^Amazon EC2$/i],
  ['bhyve', /^BHYVE(?: .*)?$/i],
  ['Apple Virtualization', /^Apple Virtualization Generic Platform$/i],
  ['Nutanix AHV', /^(?:Nutanix )?AHV$/i],
  ['Alibaba Cloud', /^Alibaba Cloud ECS$/i],
  ['DigitalOcean', /^DigitalOcean Droplet$|^Droplet$/i],
];

/** Makers of machines one can touch. */
const PHYSICAL =
  /^(?:Dell(?: Inc\.?| EMC)?|HPE?|Hewlett[- ]Packard(?: Enterprise)?|LENOVO|ASUS(?:TeK.*)?|Acer(?:,? Inc\.?)?|Micro-Star International.*|MSI|Gigabyte Technology.*|Supermicro|FUJITSU.*|TOSHIBA|Dynabook.*|SAMSUNG ELECTRONICS.*|Razer.*|HUAWEI|HONOR|Intel\(R\) Client Systems|Apple Inc\.|Framework|Panasonic.*|Sony Corporation|ASRock|TIMI|XIAOMI|LG Electronics|Surface .+)$/i;

/** `label: value` or `label<tab>value`; the value is what counts. */
const labelled = /^\s*[^:\t]{2,60}?(?:\s*[:：]\s*|\t+\s*)(\S.*?)\s*$/;
const build = /build|version|compila|сборка|版本|組建|ビルド|빌드/i;
/** `5.0` to `6.4`, and `10.0` since. */
const VERSION = /^(?:\D{0,20}\s)?(5\.[0-2]|6\.[0-4]|10\.0)\.(\d{4,5})(?=\s|$)(.*)$/;
const windowsName =
  /(?:Microsoft(?:\(R\)|®)?\s+)?(Windows(?:\(R\)|®)?\s+(?:Server\s+)?(?:Vista|7|8(?:\.1)?|1[01]|20\d\d(?:\s+R2)?)(?:\s.*)?|Hyper-V Server.*)$/;

export const machine: Format = {
  id: 'systeminfo',
  marks: [],
  read({ lines }, note) {
    for (const [index, line] of lines.entries()) {
      if (line.text.length > 300) continue;
      const bare = /^[^:]{2,60}[:：]\s*$/.test(line.text);
      const value = bare ? lines[index + 1]?.text.trim() : labelled.exec(line.text)?.[1];
      if (value === undefined) continue;
      const at = [line.number];
      readWindows(line.text, value, at, note);
      if (PHYSICAL.test(value)) note('physical', value, at);
      const virtual = VIRTUAL.find(([, pattern]) => pattern.test(value));
      if (virtual && !(virtual[0] === 'Amazon EC2' && isMetal(lines, index)))
        note('guestOf', virtual[0], at);
      if (/^Virtual Machine$/i.test(value)) readMicrosoftModel(lines, index, note);
    }
  },
};

function readWindows(text: string, value: string, at: readonly number[], note: Note): void {
  const named = windowsName.exec(value);
  if (named?.[1] && /^(?:Microsoft|Windows)/i.test(value)) note('windows', named[1], at);
  const version = VERSION.exec(value);
  if (version?.[1] && build.test(version[3] ?? '') && !/^\s*(?:BIOS|image)/i.test(text))
    note('windowsVersion', version[1], at);
}

/** Amazon lets whole machines too; their model ends in `.metal`, perhaps with a size. */
const isMetal = (lines: readonly Line[], index: number): boolean =>
  lines
    .slice(Math.max(index - 6, 0), index + 7)
    .some(({ text }) => /[:\t]\s*[a-z0-9-]{2,20}\.metal(?:-\d+xl)?\s*$/i.test(text));

/** "Virtual Machine" is Hyper-V's model where Microsoft is named as the maker close by. */
function readMicrosoftModel(lines: readonly Line[], index: number, note: Note): void {
  const near = lines.slice(Math.max(index - 6, 0), index + 7);
  const maker = near.find(
    ({ text }) => /[:\t]\s*Microsoft Corporation\s*$/i.test(text) || /Hyper-V UEFI/i.test(text),
  );
  const line = lines[index];
  if (maker && line)
    note(
      'guestOf',
      'Hyper-V',
      [...new Set([maker.number, line.number])].sort((a, b) => a - b),
    );
}
