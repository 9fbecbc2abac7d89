/**
 * `coreinfo -v` by Sysinternals, which is no part of Windows: here it lies on the disk. Above a hypervisor
 * its flags mean nothing, and it says so itself. What it prints where the firmware has the extension
 * switched off, no published sample shows.
 */
import {
  machine,
  noSample,
  remarks,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { sightOf } from '../processor.ts';
import { prove, type Running } from '../world.ts';

export const COREINFO: Command = {
  names: ['coreinfo', 'coreinfo64'],
  shell: 'both',
  about: 'Sysinternals’ look at the processor: coreinfo -v for virtualization.',
  follows: ['-v'],
  exists: () => true,
  run,
};

function run(here: Running, { words }: Call): Answer {
  if (!words.some(({ text }) => /^[-/]v$/i.test(text))) return remarks('(the lab has coreinfo -v)');
  const { form } = here.context;
  const sight = sightOf(here);
  const head = machine(
    '',
    'Coreinfo v3.31 - Dump information on system CPU and memory topology',
    'Copyright (C) 2008-2014 Mark Russinovich',
    'Sysinternals - www.sysinternals.com',
    '',
    ...(sight.hypervisor
      ? [
          'Note: Coreinfo must be executed on a system without a hypervisor running for',
          'accurate results.',
          '',
        ]
      : []),
    form.processorName,
    form.processor.replace(/ (GenuineIntel|AuthenticAMD).*$/, ', $1'),
  );
  if (!sight.hypervisor && !sight.firmware)
    return { said: [...head, ...noSample('its rows where the firmware has the extension off')] };
  const star = (value: boolean): string => (value && !sight.hypervisor ? '*' : '-');
  const row = (name: string, mark: string, text: string): string =>
    `${name.padEnd(16)}${mark}       ${text}`;
  if (!sight.hypervisor && sight.slat) prove(here, 'processorFit');
  return {
    said: [
      ...head,
      ...machine(
        row('HYPERVISOR', sight.hypervisor ? '*' : '-', 'Hypervisor is present'),
        ...(form.vendor === 'intel'
          ? [
              row('VMX', star(sight.extension), 'Supports Intel hardware-assisted virtualization'),
              row('EPT', star(sight.slat), 'Supports Intel extended page tables (SLAT)'),
            ]
          : [
              row('SVM', star(sight.extension), 'Supports AMD hardware-assisted virtualization'),
              row('NP', star(sight.slat), 'Supports AMD nested page tables (SLAT)'),
            ]),
        '',
      ),
    ],
  };
}
