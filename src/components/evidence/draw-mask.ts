/** The privilege mask of a guest as a table, one row a bit. */
import type { PrivilegeBit } from '../../evidence/formats/privilege-mask.ts';
import { element } from './element.ts';

/** The words of the mask, and the register of CPUID leaf 0x40000003 that each of them is. */
const REGISTERS = { low: 'EAX', high: 'EBX' } as const;

/** The table with a sentence on the two bits that matter most. */
export function drawMask(bits: readonly PrivilegeBit[]): readonly HTMLElement[] {
  const head = ['Word', 'Bit', 'Privilege', 'Granted'].map((name) =>
    element('th', { scope: 'col' }, name),
  );
  const rows = bits.map(({ word, bit, name, set }) =>
    element(
      'tr',
      { class: set ? 'is-set' : undefined },
      element('td', {}, `${word}, ${REGISTERS[word]}`),
      element('td', {}, String(bit)),
      element('th', { scope: 'row' }, name ? element('code', {}, name) : 'without a public name'),
      element('td', {}, set ? '✓ yes' : 'no'),
    ),
  );
  const table = element(
    'table',
    {},
    element('caption', {}, 'CPUID leaf 0x40000003, as this kernel read it at its boot'),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
  return [
    element('p', {}, twoBits(bits)),
    element(
      'div',
      { class: 'evidence-mask', tabindex: '0', role: 'group', 'aria-label': 'Privilege mask' },
      table,
    ),
  ];
}

function twoBits(bits: readonly PrivilegeBit[]): string {
  const granted = (name: string): boolean => bits.some((one) => one.name === name && one.set);
  const both = [granted('CreatePartitions'), granted('CpuManagement')];
  if (both.every(Boolean))
    return 'CreatePartitions and CpuManagement are both granted: a Linux that sees both takes itself for the root partition, unless it is isolated.';
  if (both.some(Boolean))
    return 'Only one of CreatePartitions and CpuManagement is granted; a root partition has both.';
  return 'CreatePartitions and CpuManagement are not granted: this partition may make no other. That is what makes it a child.';
}
