/**
 * `Get-ComputerInfo`: one property for the hypervisor, four for the requirements. The cmdlet leaves the
 * four empty where a hypervisor runs, so that both filled was never printed.
 */
import type { Note } from '../fact.ts';
import type { Requirement } from '../language/windows-language.ts';
import type { Format } from './format.ts';
import { propertiesOf, type Property } from './properties.ts';

const REQUIREMENT: Readonly<Record<string, Requirement>> = {
  hypervrequirementdataexecutionpreventionavailable: 'noExecute',
  hypervrequirementsecondleveladdresstranslation: 'slat',
  hypervrequirementvirtualizationfirmwareenabled: 'firmware',
  hypervrequirementvmmonitormodeextensions: 'extension',
};

const NAMES = [
  'HyperVRequirementDataExecutionPreventionAvailable',
  'HyperVRequirementSecondLevelAddressTranslation',
  'HyperVRequirementVirtualizationFirmwareEnabled',
  'HyperVRequirementVMMonitorModeExtensions',
  'CsHypervisorPresent',
  'HyperVisorPresent',
];

export const getComputerInfo: Format = {
  id: 'get-computerinfo',
  marks: ['hypervisorpresent', 'hypervrequirement'],
  read(paste, note) {
    const found = propertiesOf(paste, NAMES);
    const filled = found.some(({ name }) => name.toLowerCase() in REQUIREMENT);
    const own = found.filter(
      ({ name }) =>
        name.toLowerCase() !== 'hypervisorpresent' || name === 'HyperVisorPresent' || filled,
    );
    runsOf(own).forEach((run, report) => readRun(run, report, note));
    readSmartStatus(paste.lines, own, note);
  },
};

/** A property that was there already begins another run. */
function runsOf(properties: readonly Property[]): readonly (readonly Property[])[] {
  const runs: Property[][] = [];
  for (const property of properties) {
    const last = runs.at(-1);
    const key = property.name.toLowerCase();
    if (!last || last.some(({ name }) => name.toLowerCase() === key)) runs.push([property]);
    else last.push(property);
  }
  return runs;
}

function readRun(run: readonly Property[], report: number, note: Note): void {
  const present = run.filter(({ name }) => /hypervisorpresent$/i.test(name));
  const said = new Set(present.map(({ answer }) => answer).filter((answer) => answer !== 'blank'));
  const lines = run.flatMap((property) => property.lines);
  if (said.size > 1)
    note('contradiction', 'Two properties of one run disagree on the hypervisor.', lines, report);
  const answer = said.has('yes') ? 'yes' : said.has('no') ? 'no' : 'blank';
  if (present.length > 0)
    note(
      'hypervisor',
      answer,
      present.flatMap((property) => property.lines),
      report,
    );
  const requirements = run.filter(({ name }) => name.toLowerCase() in REQUIREMENT);
  const filled = requirements.filter((property) => property.answer !== 'blank');
  if (answer === 'yes' && filled.length > 0)
    note(
      'contradiction',
      'Where HyperVisorPresent is True the cmdlet leaves the requirements empty; here they are filled.',
      [...present, ...filled].flatMap((property) => property.lines),
      report,
    );
  for (const property of requirements) {
    const requirement = REQUIREMENT[property.name.toLowerCase()];
    if (requirement) note(requirement, property.answer, property.lines, report);
  }
}

/** Virtualization-based security cannot run without a hypervisor. */
function readSmartStatus(
  lines: readonly { readonly number: number; readonly text: string }[],
  found: readonly Property[],
  note: Note,
): void {
  const absent = found.find(
    ({ name, answer }) => /^hypervisorpresent$/i.test(name) && answer === 'no',
  );
  const running = lines.find(({ text }) =>
    /^\s*DeviceGuardSmartStatus\s*:\s*Running\s*$/i.test(text),
  );
  if (running) note('vbs', 'yes', [running.number]);
  if (running && absent)
    note(
      'contradiction',
      'Virtualization-based security runs, and no hypervisor does.',
      [...absent.lines, running.number],
      0,
    );
}
