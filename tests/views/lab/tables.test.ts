/** What the page prints beside the lab: the written visit, the ways, the commands, the choices of free play. */
import { expect, test } from 'vitest';
import { formOf, labOf, MISSIONS, missionOf } from '../../../src/scenarios/installation/index.ts';
import { chosen, sheetOf, systemsOf } from '../../../src/views/lab/choices.ts';
import { commandRows } from '../../../src/views/lab/command-rows.ts';
import { transcriptOf, transcriptText } from '../../../src/views/lab/transcript.ts';
import { logOfWay, wayOf } from '../../../src/views/lab/ways.ts';

test('a transcript names the buttons that were pressed, the starts, and what each voice said', () => {
  const passages = transcriptOf(logOfWay('able'));
  const said = (by: string) => passages.filter((one) => one.by === by).map(({ text }) => text);
  expect(said('hand')).toEqual([
    'Intel Virtualization Technology: on',
    'Save and switch off',
    'Press the power button',
  ]);
  expect(said('start')).toEqual([
    'Start 1, with the power new: Windows runs on the bare machine',
    'Start 2, the power stayed: the firmware’s setup opens',
    'Start 3, with the power new: Windows runs on the bare machine',
  ]);
  expect(said('typed')).toContain('PS C:\\> systeminfo');
  expect(said('lab').length).toBeGreaterThan(0);
  const text = transcriptText(logOfWay('able'));
  expect(text.indexOf('Firmware: No')).toBeLessThan(text.indexOf('Firmware: Yes'));
});

test('each mission has a way, in words and without codes', () => {
  for (const { id } of MISSIONS.filter((mission) => mission.id !== 'free')) {
    const way = wayOf(id);
    expect(way.length, id).toBeGreaterThan(2);
    for (const { text } of way) expect(text, id).not.toMatch(/^:/);
  }
  expect(() => logOfWay('free')).toThrow('no way is known');
});

test('the table of commands knows both times', () => {
  const rows = new Map(commandRows().map((row) => [row.name, row]));
  expect(rows.get('systeminfo')).toMatchObject({ in2009: 'all', today: 'all', shell: 'both' });
  expect(rows.get('Get-VM')).toMatchObject({ in2009: 'none', today: 'all', shell: 'PowerShell' });
  expect(rows.get('ocsetup')?.today).toBe('none');
});

test('a system of the other time makes way for an empty disk', () => {
  const { setup } = labOf({ mission: 'free', era: 'today', system: 'dc-2022-core' });
  expect(chosen(setup, 'machine', 'noSlat').system).toBe('dc-2022-core');
  expect(chosen(setup, 'era', '2008-r2').system).toBe('blank');
  expect(systemsOf('2008-r2').map(({ value }) => value)).not.toContain('dc-2022-core');
});

test('a data sheet does not give away how the firmware is set', () => {
  const sheet = (id: Parameters<typeof formOf>[0]) => sheetOf(formOf(id, 'today'));
  expect(sheet('vtOff')).toEqual(sheet('ready'));
  expect(sheet('ready')[0]).toEqual({ name: 'Model', value: 'Mantel Rack 2' });
  expect(sheet('noSlat')).not.toEqual(sheet('ready'));
  expect(missionOf('able').setup.machine).toBe('vtOff');
});
