import { expect, test } from 'vitest';
import { labOf, runOf, screenOf } from '../../../src/scenarios/installation/index.ts';
import { enter } from '../../../src/scenarios/installation/log.ts';
import { completed, historyOf, lineOf, pasted, turned } from '../../../src/views/lab/typing.ts';

test('a completion replaces the last word and nothing else', () => {
  expect(completed('Get-V', 'Get-VM')).toBe('Get-VM');
  expect(completed('Get-VM | for', 'Format-List')).toBe('Get-VM | Format-List');
  expect(completed('Get-VM|for', 'Format-List')).toBe('Get-VM|Format-List');
  expect(completed('Start-VM -Name ', 'ember')).toBe('Start-VM -Name ember');
});

test('several words come round; one alone is followed by a blank', () => {
  const offer = { typed: 'Get-V', words: ['Get-VM', 'Get-VMHost'], at: 0 };
  expect(lineOf(offer)).toBe('Get-VM');
  expect(lineOf(turned(offer, 1))).toBe('Get-VMHost');
  expect(lineOf(turned(turned(offer, 1), 1))).toBe('Get-VM');
  expect(lineOf(turned(offer, -1))).toBe('Get-VMHost');
  expect(lineOf({ typed: 'sys', words: ['systeminfo'], at: 0 })).toBe('systeminfo ');
});

test('the history has what was typed, not what hands did', () => {
  const log = ['15', 'hostname', 'hostname', ':save', '', 'whoami'].reduce(
    (now, text) => enter(now, text),
    labOf({ mission: 'able' }),
  );
  const run = runOf(log);
  const { exchanges } = screenOf(run.stateAt(run.steps), run.context);
  expect(historyOf(exchanges)).toEqual(['15', 'hostname', 'whoami']);
});

test('lines that end are entered, the rest stays', () => {
  expect(pasted('Get-', 'VM\r\nhostname\nwho', 'ami')).toEqual({
    lines: ['Get-VM', 'hostname'],
    rest: 'whoami',
  });
  expect(pasted('', 'hostname\n', '')).toEqual({ lines: ['hostname'], rest: '' });
});
