import { expect, test } from 'vitest';
import { decodePrivileges } from '../../src/evidence/formats/privilege-mask.ts';
import { readEvidence } from '../../src/evidence/read.ts';

const setIn = (word: string, bits: ReturnType<typeof decodePrivileges>): readonly number[] =>
  bits.filter((one) => one.word === word && one.set).map(({ bit }) => bit);

test("a guest's mask, bit by bit", () => {
  const bits = decodePrivileges(0x2e7f, 0x3b8030);
  expect(setIn('low', bits)).toEqual([0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 13]);
  expect(setIn('high', bits)).toEqual([4, 5, 15, 16, 17, 19, 20, 21]);
  const named = bits.filter(({ word, set, name }) => word === 'high' && set && name !== undefined);
  expect(named.map(({ name }) => name)).toEqual([
    'PostMessages',
    'SignalEvents',
    'AccessVSM',
    'AccessVpRegisters',
    'EnableExtendedHypercalls',
    'StartVirtualProcessor',
  ]);
  const create = bits.find(({ name }) => name === 'CreatePartitions');
  expect([create?.bit, create?.set]).toEqual([0, false]);
});

test('the highest bit is one bit, and a missing word has none', () => {
  expect(setIn('low', decodePrivileges(0x80000000, undefined))).toEqual([31]);
  expect(decodePrivileges(1, undefined).some(({ word }) => word === 'high')).toBe(false);
});

test('the mask is found on its line, also where words stand between', () => {
  const report = readEvidence(
    '[    0.0] x\n[    0.0] Hyper-V: privilege flags low 0xae7f, high 0x3b8030, ext 0x62, hints 0x1, misc 0x2',
  );
  expect(report.facts.find(({ kind }) => kind === 'privileges')).toMatchObject({
    value: 'low 0xae7f, high 0x3b8030',
    lines: [2],
  });
  expect(setIn('high', report.privileges)).toContain(21);
});

test.for([
  ['may create partitions and manage processors', '0x1001', '', 'HYPERVISOR_PRESENT'],
  ['may create partitions only', '0x1', '', 'LINUX_GUEST_ON_HYPERV'],
  [
    'is isolated',
    '0x1001',
    '\n[ 0.0] Hyper-V: Isolation Config: Group A 0x1, Group B 0xba2',
    'LINUX_GUEST_ON_HYPERV',
  ],
] as const)('a Linux that %s', ([, high, more, verdict]) => {
  const text = `[ 0.0] Hyper-V: privilege flags low 0xbfff, high ${high}, hints 0x0, misc 0x0${more}`;
  expect(readEvidence(text).verdict).toBe(verdict);
});
