/** lmbench on the Xeon of 2003: what processes, faults and files cost natively, on Xen 1.x and on Workstation 3.2. */
import type { Constant } from './constant.ts';
import { XEON_2003 } from './reference.ts';
import { rowsOf } from './row.ts';

const row = rowsOf({ unit: 'ns', cpu: XEON_2003, flag: 'measured', sources: ['xen03'] });

/** Columns: native Linux on one processor, native on two, Xen 1.x, VMware Workstation 3.2. */
const SYSTEMS = ['native', 'native-smp', 'xen1', 'workstation'] as const;

type Figures = readonly [native: number, smp: number, xen: number, workstation: number];

const FIGURES: readonly (readonly [id: string, what: string, table: number, ns: Figures])[] = [
  ['null-call', 'a system call that does nothing', 3, [450, 530, 460, 730]],
  ['null-io', 'reading and writing one byte of nothing', 3, [500, 810, 500, 830]],
  ['stat', 'asking for a file’s attributes', 3, [1_280, 2_100, 1_220, 1_880]],
  ['open-close', 'opening and closing a file', 3, [1_920, 3_510, 1_880, 2_990]],
  ['select-tcp', 'selecting among TCP sockets', 3, [5_700, 23_200, 5_690, 11_100]],
  ['signal-install', 'installing a signal handler', 3, [680, 830, 690, 1_020]],
  ['signal-handle', 'handling a signal', 3, [2_490, 2_940, 1_750, 4_630]],
  ['fork', 'creating a process', 3, [110_000, 143_000, 198_000, 874_000]],
  ['exec', 'creating a process and loading a program', 3, [530_000, 601_000, 768_000, 2_300_000]],
  ['shell', 'running a command in a shell', 3, [4e6, 4_200_000, 4_800_000, 10e6]],
  ['switch-2p-0k', 'switching between 2 empty processes', 4, [770, 1_690, 1_970, 18_100]],
  ['switch-2p-64k', 'switching between 2 processes of 64 KiB', 4, [1_060, 2_030, 2_670, 21_300]],
  ['switch-16p-64k', 'switching among 16 of 64 KiB', 4, [37_600, 38_400, 39_400, 72_200]],
  ['create-0k', 'creating an empty file', 5, [32_100, 44_900, 32_500, 35_300]],
  ['delete-0k', 'deleting an empty file', 5, [6_080, 24_200, 5_860, 9_300]],
  ['create-10k', 'creating a file of 10 KiB', 5, [66_000, 123_000, 68_200, 85_600]],
  ['delete-10k', 'deleting a file of 10 KiB', 5, [12_500, 45_200, 13_600, 21_400]],
  ['mmap', 'mapping a file', 5, [68_000, 99_000, 139_000, 620_000]],
  ['protection-fault', 'a protection fault', 5, [1_060, 1_330, 1_400, 7_530]],
  ['page-fault', 'a page fault', 5, [1_420, 1_880, 2_730, 12_400]],
];

const NAMES = {
  native: 'native',
  'native-smp': 'native, 2 processors',
  xen1: 'Xen 1.x',
  workstation: 'Workstation 3.2',
};

/** `<system>-<operation>`, in ns as printed. */
export const LMBENCH_2003: readonly Constant[] = FIGURES.flatMap(([id, what, table, figures]) =>
  SYSTEMS.map((system, column) =>
    row(
      `${system}-${id}`,
      `${what}, ${NAMES[system]}`,
      figures[column] ?? 0,
      `xen03 table ${table}, lmbench, ${NAMES[system]}`,
    ),
  ),
);
