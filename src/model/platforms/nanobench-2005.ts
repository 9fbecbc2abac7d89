/** Single operations under three mechanisms on one processor: native, binary translation, VT-x with shadow paging. */
import type { Constant } from './constant.ts';
import { PENTIUM_4 } from './reference.ts';
import { rowsOf } from './row.ts';

const row = rowsOf({ unit: 'cycles', cpu: PENTIUM_4, flag: 'measured', sources: ['adams06'] });

type Figures = readonly [native: number, translated: number, hardware: number];

const FIGURES: readonly (readonly [id: string, what: string, cycles: Figures])[] = [
  ['system-call', 'a system call there and back', [242, 2_308, 246]],
  ['port-read', 'reading an I/O port', [3_209, 216, 15_826]],
  ['priority-write', 'writing the task priority (CR8)', [150, 35, 177]],
  ['call-return', 'a call and its return', [11, 51, 11]],
  ['page-fault', 'a page fault', [1_093, 3_927, 11_242]],
  ['divide-fault', 'a divide fault', [889, 3_223, 1_014]],
  ['table-write', 'writing a page-table entry without changing it', [1, 391, 12_733]],
  ['table-unmap', 'making a page-table entry not present', [4, 17, 9_154]],
  ['table-map', 'making a page-table entry present', [5, 2_121, 17_020]],
];

const NAMES = ['native', 'translated', 'vtx'] as const;

/** `<operation>-<mechanism>`, in cycles as printed. */
export const NANOBENCH_2005: readonly Constant[] = FIGURES.flatMap(([id, what, figures]) =>
  NAMES.map((mechanism, column) =>
    row(
      `${id}-${mechanism}`,
      `${what}, ${{ native: 'native', translated: 'binary translation', vtx: 'VT-x' }[mechanism]}`,
      figures[column] ?? 0,
      'adams06 raw data, p. 13',
    ),
  ),
);
