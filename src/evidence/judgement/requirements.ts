/**
 * The four requirements, report by report. Ready needs all lines of its report; a negative only its
 * own; values that a hypervisor masks say nothing.
 */
import type { Answer, Fact, FormatId } from '../fact.ts';
import { REQUIREMENTS, type Requirement } from '../language/windows-language.ts';
import { claimIf, linesUnder, type Claim } from './claim.ts';

/** The facts of one run of a program that reports requirements. */
interface Report {
  readonly from: FormatId;
  readonly facts: readonly Fact[];
  readonly says: Readonly<Partial<Record<Requirement | 'hypervisor', Answer>>>;
}

/** What each report has to hold for "ready". */
const NEEDS: Readonly<Partial<Record<FormatId, readonly (Requirement | 'hypervisor')[]>>> = {
  systeminfo: REQUIREMENTS,
  msinfo32: REQUIREMENTS,
  'get-computerinfo': ['hypervisor', ...REQUIREMENTS],
  // Windows 8 and later, the first with these properties, does not start without no-execute memory.
  cim: ['hypervisor', 'extension', 'firmware', 'slat'],
  coreinfo: ['hypervisor', 'extension', 'slat'],
};

const isAsked = (fact: Fact): boolean =>
  fact.kind === 'hypervisor' || (REQUIREMENTS as readonly string[]).includes(fact.kind);

/** The claims of every report in a paste. */
export function requirementClaims(facts: readonly Fact[]): readonly Claim[] {
  const reports = reportsOf(facts);
  return reports.filter((one) => !isEcho(one, reports)).flatMap(claimsOf);
}

const isBlank = ({ value }: Fact): boolean => value === 'blank';

/** Names without values on lines that another report has values on: it is the same name, in another spelling. */
function isEcho({ facts }: Report, reports: readonly Report[]): boolean {
  if (!facts.every(isBlank)) return false;
  const told = reports.flatMap((one) => one.facts.filter((fact) => !isBlank(fact)));
  const lines = new Set(told.flatMap((fact) => fact.lines));
  return facts.every((fact) => fact.lines.every((line) => lines.has(line)));
}

function reportsOf(facts: readonly Fact[]): readonly Report[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.filter(isAsked)) {
    const key = `${fact.from} ${fact.report}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const from = group[0]?.from;
    return from ? [{ from, facts: group, says: saysOf(group) }] : [];
  });
}

/** Where a property stands several times, as with two processors, "no" counts before "yes". */
function saysOf(facts: readonly Fact[]): Report['says'] {
  const says: Partial<Record<string, Answer>> = {};
  for (const { kind, value } of facts) {
    const before = says[kind];
    const answer = value as Answer;
    const stronger = kind === 'hypervisor' ? 'yes' : 'no';
    if (before === undefined || before === 'blank' || answer === stronger) says[kind] = answer;
  }
  return says;
}

function claimsOf(report: Report): readonly Claim[] {
  const { says, facts, from } = report;
  const needs = NEEDS[from] ?? [];
  if (says.hypervisor === 'yes')
    return claimIf(
      facts.filter(({ kind, value }) => kind === 'hypervisor' && value === 'yes'),
      'HYPERVISOR_PRESENT',
      'A hypervisor runs beneath this system. What the processor offers is hidden from it.',
    );
  if (needs.length === 0) return [];
  const answers = facts.filter(({ value }) => value !== 'blank');
  if (answers.length === 0)
    return claimIf(facts, 'NO_DATA', 'The names are there and all their values are empty.');
  const missing = needs.filter((need) => says[need] === undefined || says[need] === 'blank');
  const negatives = isTrusted(report) ? negativesOf(report) : [];
  if (missing.length === 0 && negatives.length === 0 && isFit(report, needs))
    return claimIf(facts, 'READY', 'Every requirement is met, and no hypervisor runs now.');
  const hidden = !isTrusted(report) && missing.length > 0;
  return [
    ...negatives,
    ...(hidden && from === 'cim' && says.extension !== undefined
      ? claimIf(
          facts,
          'AMBIGUOUS',
          'These values also read False while a hypervisor runs; HypervisorPresent is not there.',
        )
      : []),
    ...(missing.length > 0
      ? claimIf(
          answers,
          'INCOMPLETE',
          `Not all lines are there: ${missing.map(nameOf).join(', ')}.`,
        )
      : []),
  ];
}

const isFit = ({ says }: Report, needs: readonly string[]): boolean =>
  needs.every((need) => says[need as Requirement] === (need === 'hypervisor' ? 'no' : 'yes'));

/**
 * May its negatives be believed? WMI's and Coreinfo's only where no hypervisor hides the processor. On
 * AMD a hypervisor hides the extension and the second level, and leaves the firmware's True.
 */
function isTrusted({ from, says }: Report): boolean {
  if (from === 'coreinfo') return says.hypervisor === 'no';
  if (from !== 'cim') return true;
  return says.hypervisor === 'no' || [says.extension, says.slat].some((answer) => answer === 'yes');
}

function negativesOf({ from, says, facts }: Report): readonly Claim[] {
  const on = (...kinds: readonly string[]): readonly Fact[] =>
    facts.filter(({ kind }) => kinds.includes(kind));
  if (says.extension === 'no') {
    if (from === 'coreinfo' && says.slat === 'yes')
      return claimIf(
        on('extension', 'slat'),
        'AMBIGUOUS',
        'A processor with a second page-table level has the extension too; something hides it.',
      );
    return claimIf(
      on('extension'),
      'NO_VIRT_EXTENSIONS',
      'Neither VMX nor SVM is visible: an old processor, or a guest without nesting.',
    );
  }
  if (says.extension !== 'yes') return [];
  const others = [says.extension, says.firmware, says.slat];
  return [
    ...(says.firmware === 'no'
      ? claimIf(
          on('extension', 'firmware'),
          'VT_OFF',
          'The processor has the extension, and the firmware has it switched off.',
        )
      : []),
    ...(says.slat === 'no'
      ? claimIf(
          on('extension', 'slat'),
          'NO_SLAT',
          'The second page-table level is missing: enough for Server 2008 R2, not for later clients and servers.',
        )
      : []),
    ...(says.noExecute === 'no' && others.every((answer) => answer === 'yes')
      ? claimIf(
          on('noExecute'),
          'PREREQ_FAILED',
          'No-execute memory is not available, which Hyper-V requires.',
        )
      : []),
  ];
}

const NAMES: Readonly<Record<Requirement | 'hypervisor', string>> = {
  hypervisor: 'whether a hypervisor is present',
  extension: 'VM monitor mode extensions',
  firmware: 'virtualization in firmware',
  slat: 'second level address translation',
  noExecute: 'data execution prevention',
};

const nameOf = (need: Requirement | 'hypervisor'): string => NAMES[need];

/** Contradictions between the lines of one program: the four lines and the sentence exclude each other. */
export function requirementContradictions(facts: readonly Fact[]): readonly Claim[] {
  const family = facts.filter(({ from }) => from === 'systeminfo' || from === 'msinfo32');
  const asked = family.filter(isAsked);
  const lines = asked.filter(({ kind }) => kind !== 'hypervisor');
  const sentence = asked.filter(({ kind }) => kind === 'hypervisor');
  const vbs = family.filter(({ kind }) => kind === 'vbs');
  const old = family.filter(
    ({ kind, value }) => kind === 'windowsVersion' && /^(?:5\.\d|6\.[01])$/.test(String(value)),
  );
  const torn = REQUIREMENTS.flatMap((requirement) => {
    const own = lines.filter(({ kind }) => kind === requirement);
    return new Set(own.map(({ value }) => value)).size > 1 ? own : [];
  });
  const both = (a: readonly Fact[], b: readonly Fact[], because: string): readonly Claim[] =>
    a.length > 0 && b.length > 0
      ? [{ verdict: 'SUSPECT', lines: linesUnder([...a, ...b]), because }]
      : [];
  return [
    ...both(sentence, lines, 'One run prints the sentence or the lines, never both.'),
    ...both(old, asked, 'Windows before version 6.2 has no such section.'),
    ...both(
      vbs,
      lines,
      'Where virtualization-based security runs, the sentence stands here instead.',
    ),
    ...both(
      torn,
      torn,
      'One requirement is met and not met; one machine says one thing at a time.',
    ),
  ];
}
