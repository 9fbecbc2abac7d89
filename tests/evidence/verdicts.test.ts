import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { byStrength, VERDICTS } from '../../src/evidence/verdict.ts';
import { ARRIVALS, FIELD_GENUINE, FIELD_NEGATIVE, UNBREAKABLE } from './field-fixtures.ts';
import { GENUINE, NEGATIVE } from './fixtures.ts';

describe('proves', () => {
  test.for([...GENUINE, ...FIELD_GENUINE, ...UNBREAKABLE])(
    '$name: $verdict',
    ({ text, verdict, also, role }) => {
      const report = readEvidence(text);
      expect(report.verdict).toBe(verdict);
      if (also) expect(report.also).toEqual(also);
      if (role) expect(report.role).toBe(role);
      const count = text.split('\n').length;
      const lines = report.reasons.flatMap((reason) => reason.lines);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.every((line) => line >= 1 && line <= count)).toBe(true);
    },
  );

  test.for([...NEGATIVE, ...FIELD_NEGATIVE])('nothing: $name', ({ text, verdict }) => {
    const report = readEvidence(text);
    expect([report.verdict, report.also, report.role]).toEqual([verdict, [], undefined]);
  });
});

test.for(Object.entries(ARRIVALS))('the same is read %s', ([, text]) => {
  const report = readEvidence(text);
  expect([report.verdict, report.also]).toEqual(['VT_OFF', []]);
  const count = text.split('\n').length;
  expect(report.reasons.flatMap(({ lines }) => lines).every((line) => line <= count)).toBe(true);
});

test('where the extension is not seen on Linux, the firmware may be the reason', () => {
  const { notProven } = readEvidence('INFO: Your CPU does not support KVM extensions');
  expect(notProven.join(' ')).toContain('firmware');
});

test('words follow their strength, each once, and every one is met', () => {
  const met = new Set(
    [...GENUINE, ...NEGATIVE].flatMap(({ text }) => {
      const { verdict, also } = readEvidence(text);
      const words = [verdict, ...also];
      expect([...new Set(words)].sort(byStrength)).toEqual(words);
      return words;
    }),
  );
  met.add(
    readEvidence(
      'QEMU: Checking for hardware virtualization : PASS\nQEMU: Checking if device /dev/kvm exists : PASS\nQEMU: Checking if device /dev/kvm is accessible : FAIL',
    ).verdict,
  );
  met.add(readEvidence('hypervisorlaunchtype Off').verdict);
  expect(VERDICTS.filter((word) => !met.has(word))).toEqual([]);
});

test('reasons name the lines they rest on', () => {
  const report = readEvidence(
    'Hello\nHyper-V Requirements: VM Monitor Mode Extensions: Yes\nVirtualization Enabled In\nFirmware: No\nbye',
  );
  expect(report.reasons[0]).toMatchObject({ verdict: 'VT_OFF', lines: [2, 3, 4] });
});

test('what belongs to another boot or is masked is set aside, not proven', () => {
  const ready = GENUINE[0]?.text ?? '';
  const event = 'Hypervisor launch failed; Either VMX not present or not enabled in BIOS.';
  const both = readEvidence(`${event}\n\n${ready}`);
  expect([both.verdict, both.also]).toEqual(['READY', []]);
  expect(both.setAside.map(({ verdict }) => verdict)).toEqual(['VT_OFF']);
});

test('several outputs prove together what each proves', () => {
  const boot = 'hypervisorlaunchtype    Auto';
  const ready = GENUINE[0]?.text ?? '';
  for (const text of [`${boot}\n\n${ready}`, `${ready}\n\n${boot}`])
    expect(readEvidence(text)).toMatchObject({ verdict: 'LAUNCH_AUTO', also: ['READY'] });
});

test('two machines in one paste of Coreinfo are read apart', () => {
  const old =
    'Intel(R) Core(TM)2 Quad CPU Q8200\nHYPERVISOR      -       Hypervisor is present\nVMX             *       Supports Intel hardware-assisted virtualization\nEPT             -       Supports Intel extended page tables (SLAT)';
  const fit =
    'AMD64 Family 25 Model 80, AuthenticAMD\nHYPERVISOR      -       Hypervisor is present\nSVM             *       Supports AMD hardware-assisted virtualization\nNP              *       Supports AMD nested page tables (SLAT)';
  for (const text of [`${old}\n\n${fit}`, `${fit}\n\n${old}`])
    expect(readEvidence(text)).toMatchObject({ verdict: 'NO_SLAT', also: ['READY'] });
});

test('a name is found where the end of another line makes a longer one of it', () => {
  const text = 'KVM: vmx: using Hyper-V Enlightened VMCS\nHyperVisorPresent : True';
  expect(readEvidence(text).verdict).toBe('HYPERVISOR_PRESENT');
});

const AVAILABLE =
  'Name               InstallState\n----               ------------\nHyper-V               Available';
const OLD_TICK = 'Display Name                  Name\n[X] Hyper-V                   Hyper-V\n';

test('two tables of roles are two tables, whichever comes first', () => {
  for (const texts of [
    [AVAILABLE, OLD_TICK],
    [OLD_TICK, AVAILABLE],
  ])
    expect(readEvidence(texts.join('\n\n')).verdict).toBe('AMBIGUOUS');
});

test('a heading of one word ends the bare words above it', () => {
  const heading =
    'Windows-Startladeprogramm\n-------------------------\nhypervisorlaunchtype    Auto';
  const { verdict, also } = readEvidence(`xen\nxen-dom0\n\n${heading}`);
  expect([verdict, also]).toEqual(['HYPERVISOR_PRESENT', ['LAUNCH_AUTO']]);
});

test('a name that was broken off its value is not a second report without one', () => {
  const [first = '', ...others] = [
    'VM Monitor Mode Extensions:',
    'Virtualization Enabled In Firmware:',
    'Second Level Address Translation:',
    'Data Execution Prevention Available:',
  ];
  const text = [
    `> Hyper-V Requirements: ${first} `,
    'Yes',
    ...others.flatMap((name) => [`> ${name}`, 'Yes']),
  ];
  const { verdict, also } = readEvidence(text.join('\n'));
  expect([verdict, also]).toEqual(['READY', []]);
});
