/**
 * `lscpu`: lines of a label and a value, grouped and indented in newer versions. The state of the
 * firmware is not among them.
 */
import type { Note } from '../fact.ts';
import type { Format } from './format.ts';
import { readFlags } from './cpuinfo.ts';
import { vendorName } from './hypervisor-name.ts';
import { TRANSLATED_MARKS, translatedIn } from './lscpu-labels.ts';

const VIRTUALIZATION = /virtualization:(vt-x|amd-v)/g;
const VENDOR =
  /hypervisorvendor:([a-z0-9/.-]+?)(?=virtualizationtype:|dispatchingmode:|l1d|l1i|caches|numa|vulnerab|hypervisor:|flags:|$)/g;
const TYPE = /virtualizationtype:(full|para|container|none)/g;

export const lscpu: Format = {
  id: 'lscpu',
  marks: [
    'hypervisorvendor:',
    'virtualization:vt-x',
    'virtualization:amd-v',
    'cpuop-mode(s):',
    'on-linecpu(s)list:',
    'core(s)persocket:',
    ...TRANSLATED_MARKS,
  ],
  read(paste, note) {
    const { lines, dense } = paste;
    for (const { parts, lines: at, index } of dense.all(VIRTUALIZATION)) {
      if (!dense.begins(index) && !dense.parted(index)) continue;
      note('linuxFlags', parts[0] === 'vt-x' ? 'vmx' : 'svm', at);
      const other = parts[0] === 'vt-x' ? 'authenticamd' : 'genuineintel';
      if (dense.text.includes(`vendorid:${other}`))
        note('contradiction', "A processor does not have the other vendor's extension.", at);
    }
    const isListing = /cpuop-mode\(s\):|on-linecpu\(s\)list:|core\(s\)persocket:/.test(dense.text);
    const translated = translatedIn(lines, isListing);
    for (const { value, number } of translated.extension)
      note('linuxFlags', value === 'vt-x' ? 'vmx' : 'svm', [number]);
    const types = [
      ...dense.all(TYPE).map(({ parts, lines: at }) => ({ value: parts[0] ?? '', at })),
      ...translated.type.map(({ value, number }) => ({ value, at: [number] })),
    ];
    const vendors = [
      ...dense.all(VENDOR).map(({ parts, lines: at }) => ({ value: parts[0] ?? '', at })),
      ...translated.vendor.map(({ value, number }) => ({ value, at: [number] })),
    ];
    const exact = lines.find(({ text }) => /^\s*Hypervisor:\s+\S/.test(text));
    for (const { value, at } of vendors) {
      // Of several listings in one paste each vendor has the type that stands between it and the next.
      const next = vendors.map((other) => startOf(other)).filter((line) => line > startOf({ at }));
      const end = Math.min(...next);
      const type = types.find((one) => startOf(one) >= startOf({ at }) && startOf(one) < end);
      readVendor(value, type?.value, exact, at, note);
    }
    if (isListing) readFlags(paste, 'lscpu', note);
    const isSilent = translated.extension.length + translated.vendor.length === 0;
    if (
      isListing &&
      isSilent &&
      !/flags:|virtualization:|hypervisorvendor:|features:/.test(dense.text)
    )
      note(
        'missing',
        'The lines on virtualization and the flags of the processor are not there.',
        lines
          .filter(({ text }) => /CPU\(s\)|CPU op-mode|per socket/.test(text))
          .map(({ number }) => number),
      );
  },
};

const startOf = ({ at }: { readonly at: readonly number[] }): number => at[0] ?? 0;

function readVendor(
  vendor: string,
  type: string | undefined,
  exact: { readonly text: string; readonly number: number } | undefined,
  at: readonly number[],
  note: Note,
): void {
  if (vendor === 'none') return;
  // This vendor makes containers as well; without the type it is either.
  const isOpen = type === undefined && /^parallels|^linux-vserver/.test(vendor);
  if (type === 'container' || isOpen || /^windows/.test(vendor)) {
    note('container', 'unclear', at);
    return;
  }
  // Xen tells its own domain 0 that nothing is virtualized for it.
  if (/^xen/.test(vendor) && type === 'none') note('linuxRoot', 'Xen', at);
  else if (exact && !/^microsoft/.test(vendor))
    note('linuxOn', exact.text.replace(/^\s*Hypervisor:\s+/, '').trim(), [...at, exact.number]);
  else note('linuxOn', vendorName(vendor), at);
}
