/**
 * Sysinternals' `coreinfo -v`: a name, a star or a hyphen, a description. Its own note says that the
 * flags mean nothing while a hypervisor runs.
 */
import type { Answer, Note } from '../fact.ts';
import type { Dense } from '../paste/dense.ts';
import type { Format } from './format.ts';

/** Name and the beginning of the description, folded; both stand in every version. */
const ROWS = {
  hypervisor: 'hypervisor(\\*|-)hypervisorispresent',
  vmx: 'vmx(\\*|-)supportsintelhardware-assistedvirtualization',
  svm: 'svm(\\*|-)supportsamdhardware-assistedvirtualization',
  ept: 'ept(\\*|-)supportsintelextendedpagetables',
  np: 'np[t]?(\\*|-)supportsamdnestedpagetables',
} as const;

type Name = keyof typeof ROWS;

interface Row {
  readonly answer: Answer;
  readonly lines: readonly number[];
}

/** The rows of one run of the program, and the text around them. */
interface Run {
  readonly rows: Partial<Record<Name, Row>>;
  readonly text: string;
}

/** What stands above the rows: the program's own name, the processor's, its family. */
const HEAD =
  /coreinfov\d|family\d+model|intel\(r\)|amd(?:ryzen|athlon|opteron|epyc|phenom|fx)|authenticamd|genuineintel/;

export const coreinfo: Format = {
  id: 'coreinfo',
  marks: [
    'hypervisorispresent',
    'hardware-assistedvirtualization',
    'extendedpagetables',
    'nestedpagetables',
  ],
  read({ dense }, note) {
    runsOf(dense).forEach(({ rows, text }, report) => {
      if (rows.hypervisor)
        note('hypervisor', rows.hypervisor.answer, rows.hypervisor.lines, report);
      const vendor = vendorIn(text);
      noteEither('extension', rows.vmx, rows.svm, vendor, report, note);
      noteEither('slat', rows.ept, rows.np, vendor, report, note);
      noteVendor(vendor, rows, note);
    });
  },
};

/** A row that was there already begins another run, and so does the name of another processor. */
function runsOf(dense: Dense): readonly Run[] {
  const found = (Object.keys(ROWS) as Name[])
    .flatMap((name) => dense.all(new RegExp(ROWS[name], 'g')).map((hit) => ({ name, hit })))
    .filter(({ hit }) => dense.begins(hit.index) || dense.parted(hit.index))
    .sort((one, other) => one.hit.index - other.hit.index);
  const runs: { rows: Partial<Record<Name, Row>>; text: string }[] = [];
  let end = 0;
  for (const { name, hit } of found) {
    const between = dense.text.slice(end, hit.index);
    const row: Row = { answer: hit.parts[0] === '*' ? 'yes' : 'no', lines: hit.lines };
    const last = runs.at(-1);
    if (!last || last.rows[name] || HEAD.test(between))
      runs.push({ rows: { [name]: row }, text: between });
    else {
      last.rows[name] = row;
      last.text += between;
    }
    end = hit.end;
  }
  return runs;
}

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
  report: number,
  note: Note,
): void {
  const starred = [intel, amd].find((row) => row?.answer === 'yes');
  const own = vendor === 'intel' ? intel : vendor === 'amd' ? amd : intel && amd && intel;
  const row = starred ?? own;
  if (row) note(kind, row.answer, row.lines, report);
}

/** A processor has its own vendor's extension or none. */
function noteVendor(vendor: Vendor, rows: Run['rows'], note: Note): void {
  const foreign =
    vendor === 'intel' ? [rows.svm, rows.np] : vendor === 'amd' ? [rows.vmx, rows.ept] : [];
  const lines = foreign.flatMap((row) => (row?.answer === 'yes' ? row.lines : []));
  if (lines.length > 0)
    note('contradiction', "A processor does not have the other vendor's extension.", lines);
}
