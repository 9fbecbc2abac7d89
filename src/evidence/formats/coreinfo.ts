/**
 * Sysinternals' `coreinfo -v`: a name, a star or a hyphen, a description. Its own note says that the
 * flags mean nothing while a hypervisor runs.
 */
import type { Answer, Note } from '../fact.ts';
import type { Format } from './format.ts';

/** Name and the beginning of the description, folded; both stand in every version. */
const ROWS = {
  hypervisor: 'hypervisor(\\*|-)hypervisorispresent',
  vmx: 'vmx(\\*|-)supportsintelhardware-assistedvirtualization',
  svm: 'svm(\\*|-)supportsamdhardware-assistedvirtualization',
  ept: 'ept(\\*|-)supportsintelextendedpagetables',
  np: 'np[t]?(\\*|-)supportsamdnestedpagetables',
} as const;

interface Row {
  readonly answer: Answer;
  readonly lines: readonly number[];
}

export const coreinfo: Format = {
  id: 'coreinfo',
  marks: [
    'hypervisorispresent',
    'hardware-assistedvirtualization',
    'extendedpagetables',
    'nestedpagetables',
  ],
  read({ dense }, note) {
    const row = (pattern: string): Row | undefined => {
      const hit = dense
        .all(new RegExp(pattern, 'g'))
        .find(({ index }) => dense.begins(index) || dense.parted(index));
      return hit && { answer: hit.parts[0] === '*' ? 'yes' : 'no', lines: hit.lines };
    };
    const rows = {
      hypervisor: row(ROWS.hypervisor),
      vmx: row(ROWS.vmx),
      svm: row(ROWS.svm),
      ept: row(ROWS.ept),
      np: row(ROWS.np),
    };
    if (rows.hypervisor) note('hypervisor', rows.hypervisor.answer, rows.hypervisor.lines);
    const vendor = vendorIn(dense.text);
    noteEither('extension', rows.vmx, rows.svm, vendor, note);
    noteEither('slat', rows.ept, rows.np, vendor, note);
    noteVendor(dense.text, rows, note);
  },
};

type Vendor = 'intel' | 'amd' | undefined;

const vendorIn = (text: string): Vendor =>
  /genuineintel|intel64family|intel\(r\)/.test(text)
    ? 'intel'
    : /authenticamd|amd64family|amd(?:ryzen|athlon|opteron|epyc|phenom|fx)/.test(text)
      ? 'amd'
      : undefined;

/**
 * Intel's row and AMD's: one star is enough. A hyphen counts in the row of the processor's own vendor,
 * or where both rows have one; old versions print both for every processor.
 */
function noteEither(
  kind: 'extension' | 'slat',
  intel: Row | undefined,
  amd: Row | undefined,
  vendor: Vendor,
  note: Note,
): void {
  const starred = [intel, amd].find((row) => row?.answer === 'yes');
  const own = vendor === 'intel' ? intel : vendor === 'amd' ? amd : intel && amd && intel;
  const row = starred ?? own;
  if (row) note(kind, row.answer, row.lines);
}

/** A processor has its own vendor's extension or none. */
function noteVendor(
  text: string,
  rows: Readonly<Record<'vmx' | 'svm' | 'ept' | 'np', Row | undefined>>,
  note: Note,
): void {
  const vendor = vendorIn(text);
  const foreign =
    vendor === 'intel' ? [rows.svm, rows.np] : vendor === 'amd' ? [rows.vmx, rows.ept] : [];
  const lines = foreign.flatMap((row) => (row?.answer === 'yes' ? row.lines : []));
  if (lines.length > 0)
    note('contradiction', "A processor does not have the other vendor's extension.", lines);
}
