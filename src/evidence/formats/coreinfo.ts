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
    noteEither('extension', rows.vmx, rows.svm, note);
    noteEither('slat', rows.ept, rows.np, note);
    noteVendor(dense.text, rows, note);
  },
};

/** Intel's row and AMD's: one star is enough, and hyphens count when no star stands beside them. */
function noteEither(
  kind: 'extension' | 'slat',
  intel: Row | undefined,
  amd: Row | undefined,
  note: Note,
): void {
  const starred = [intel, amd].find((row) => row?.answer === 'yes');
  const row = starred ?? intel ?? amd;
  if (row) note(kind, row.answer, row.lines);
}

/** A processor has its own vendor's extension or none. */
function noteVendor(
  text: string,
  rows: Readonly<Record<'vmx' | 'svm' | 'ept' | 'np', Row | undefined>>,
  note: Note,
): void {
  const foreign = text.includes('genuineintel')
    ? [rows.svm, rows.np]
    : text.includes('authenticamd')
      ? [rows.vmx, rows.ept]
      : [];
  const lines = foreign.flatMap((row) => (row?.answer === 'yes' ? row.lines : []));
  if (lines.length > 0)
    note('contradiction', "A processor does not have the other vendor's extension.", lines);
}
