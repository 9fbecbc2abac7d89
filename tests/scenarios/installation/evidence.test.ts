/**
 * The lab and the evidence reader hold each other: what the lab prints in a state is read as that state,
 * on every golden route and on walks that nobody planned.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../src/evidence/read.ts';
import { step } from '../../../src/engine/units.ts';
import {
  FORM_IDS,
  IMAGES,
  labOf,
  runOf,
  type LabLog,
} from '../../../src/scenarios/installation/index.ts';
import { enter } from '../../../src/scenarios/installation/log.ts';
import { logOf } from '../../../src/scenarios/installation/routes/route.ts';
import { ROUTES } from '../../../src/scenarios/installation/routes/routes.ts';
import { runs, seed } from '../../runs.ts';
import { dueVerdict, falseClaims, type Truth } from './proof-of-state.ts';

/** One output of a run with the state it was printed in. */
interface Output extends Truth {
  readonly text: string;
}

/** What the machine itself printed, each with the state right after it. */
function outputsOf(log: LabLog): readonly Output[] {
  const run = runOf(log);
  const outputs: Output[] = [];
  let seen = 0;
  for (let at = 1; at <= run.steps; at += 1) {
    const state = run.stateAt(step(at));
    for (const { prompt, line, said } of state.exchanges.slice(seen)) {
      const lines = said.filter(({ by }) => by === 'machine').map(({ text }) => text);
      // What goes down with its answer has no state to compare with; an unknown word says nothing.
      const unknown = lines.some((text) => text.includes('is not recognized'));
      if (lines.length > 0 && state.up && !unknown)
        outputs.push({
          state,
          context: run.context,
          line,
          text: [`${prompt}${line}`, ...lines].join('\n'),
        });
    }
    seen = state.exchanges.length;
  }
  return outputs;
}

/** The outputs of every route, made once. */
const OUTPUTS = new Map(ROUTES.map((route) => [route.id, outputsOf(logOf(route))]));

/** What the reader says of an output and is not so. */
const claimsThatAreFalse = (output: Output): readonly string[] =>
  falseClaims(readEvidence(output.text), output);

describe('on the golden routes', () => {
  it.each(ROUTES)('$id: nothing is read that is not so', (route) => {
    for (const output of OUTPUTS.get(route.id) ?? [])
      expect(claimsThatAreFalse(output), `${output.line}\n${output.text}`).toEqual([]);
  });

  it('what must be read is read, for each kind of output', () => {
    const kinds = new Set<string>();
    for (const route of ROUTES)
      for (const output of OUTPUTS.get(route.id) ?? []) {
        const due = dueVerdict(output);
        if (due === undefined) continue;
        kinds.add(`${output.line.split(/[ .]/)[0] ?? ''} ${due}`);
        expect(readEvidence(output.text).verdict, `${route.id}: ${output.line}`).toBe(due);
      }
    expect([...kinds].toSorted()).toEqual([
      'Get-ComputerInfo HYPERVISOR_PRESENT',
      'Get-ComputerInfo READY',
      'Get-ComputerInfo VT_OFF',
      'Get-Service NOT_PROVEN',
      'Get-Service ROLE_NOT_INSTALLED',
      'Get-Service VMMS_RUNNING',
      'Get-VM HOST_WORKING',
      'Get-WindowsFeature ROLE_INSTALLED',
      'Get-WindowsFeature ROLE_NOT_INSTALLED',
      'Get-WindowsOptionalFeature FEATURE_DISABLED',
      'Get-WindowsOptionalFeature FEATURE_ENABLED',
      'Get-WindowsOptionalFeature NOT_PROVEN',
      'bcdedit LAUNCH_AUTO',
      'bcdedit LAUNCH_OFF',
      'bcdedit NOT_PROVEN',
      'sc NOT_PROVEN',
      'sc ROLE_NOT_INSTALLED',
      'sc VMMS_RUNNING',
      'systeminfo HYPERVISOR_PRESENT',
      'systeminfo NO_SECTION',
      'systeminfo NO_SLAT',
      'systeminfo PREREQ_FAILED',
      'systeminfo READY',
      'systeminfo VT_OFF',
    ]);
  });
});

/** What a reader might do, in no order at all. */
const TEXTS = [
  ...[':on', ':off', ':firmware', ':save', ':save-off', ':remote', ':local', '15', '13', 'Y', 'N'],
  ...[
    ':set virtualization on',
    ':set virtualization off',
    ':set noExecute off',
    'powershell',
    'cmd',
  ],
  ...['systeminfo', 'Get-ComputerInfo -Property "HyperV*"', 'coreinfo -v', 'bcdedit'],
  ...[
    'Get-WindowsFeature *Hyper*',
    'Install-WindowsFeature Hyper-V -IncludeManagementTools -Restart',
  ],
  ...[
    'Uninstall-WindowsFeature Hyper-V',
    'Get-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V',
  ],
  'Enable-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V -All -NoRestart',
  'dism /online /enable-feature /featurename:Microsoft-Hyper-V /norestart',
  'dism /online /get-featureinfo /featurename:Microsoft-Hyper-V',
  ...['bcdedit /set hypervisorlaunchtype off', 'bcdedit /set hypervisorlaunchtype auto'],
  ...['sc.exe query vmms', 'Get-Service vmms', 'net stop vmms', 'net start vmms'],
  ...['Get-WinEvent -LogName System', 'wevtutil qe System /f:text', 'Get-VMHost', 'Get-VM'],
  ...[
    'New-VM ember 1GB',
    'Start-VM ember',
    'Stop-VM ember -TurnOff',
    'Save-VM ember',
    'manager list',
  ],
  'Get-CimInstance Win32_Processor | Format-List *',
  'Get-CimInstance Win32_ComputerSystem | Format-List Manufacturer, Model, HypervisorPresent',
  ...['wmic cpu get VirtualizationFirmwareEnabled,VMMonitorModeExtensions', 'shutdown /r /t 0'],
];

const walk = fc.record({
  machine: fc.constantFrom(...FORM_IDS),
  system: fc.constantFrom(...IMAGES.map(({ id }) => id)),
  begins: fc.constantFrom('bench' as const, 'host' as const, 'broken' as const),
  texts: fc.array(fc.constantFrom(...TEXTS), { minLength: 8, maxLength: 16 }),
});

describe('on walks that nobody planned', () => {
  it('nothing is read that is not so', () => {
    let read = 0;
    fc.assert(
      fc.property(walk, ({ texts, ...setup }) => {
        const log = texts.reduce(
          (one, text) => enter(one, text),
          enter(labOf({ ...setup, mission: 'free' }), '15'),
        );
        for (const output of outputsOf(log)) {
          const report = readEvidence(output.text);
          expect(claimsThatAreFalse(output), `${output.line}\n${output.text}`).toEqual([]);
          const due = dueVerdict(output);
          if (due !== undefined) expect(report.verdict, output.text).toBe(due);
          if (report.verdict !== 'UNRECOGNISED') read += 1;
        }
      }),
      { seed, numRuns: runs(40) },
    );
    expect(read).toBeGreaterThan(50);
  });
});
