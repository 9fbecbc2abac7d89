/**
 * `systeminfo`. Labels take 27 columns. From version 6.2 it ends with four lines on what Hyper-V needs, or
 * with one sentence where a hypervisor runs; the version of 2008 R2 has neither.
 */
import { imageOf } from '../../../model/installation/image.ts';
import { usableMemory } from '../begin.ts';
import { dateTime } from '../clock.ts';
import { lab, machine, noSample, type Answer, type Command } from '../console/command.ts';
import { hostName } from '../names.ts';
import { isFit, sightOf } from '../processor.ts';
import { prove, type Running } from '../world.ts';

const WIDTH = 27;
const label = (name: string, value: string): string => `${`${name}:`.padEnd(WIDTH)}${value}`;
const more = (value: string): string => `${' '.repeat(WIDTH)}${value}`;
const yes = (value: boolean): string => (value ? 'Yes' : 'No');

export const SYSTEMINFO: Command = {
  names: ['systeminfo'],
  shell: 'both',
  about: 'The system and its machine; today, also what Hyper-V needs.',
  follows: [],
  exists: () => true,
  run: (here, { words }) =>
    /^(?:\/fo list)?$/i.test(words.map(({ text }) => text).join(' '))
      ? answer(here)
      : { said: noSample('systeminfo with switches') },
};

function answer(here: Running): Answer {
  const { form, setup } = here.context;
  const { osName, version, build, kind, era } = imageOf(here.disk.image);
  const client = kind === 'client' || kind === 'home';
  const memory = usableMemory(form, imageOf(here.disk.image));
  return {
    said: [
      ...machine(
        '',
        label('Host Name', hostName(setup.era)),
        label('OS Name', osName),
        label('OS Version', `${version} N/A Build ${build}`),
        label('OS Manufacturer', 'Microsoft Corporation'),
        label('OS Configuration', `Standalone ${client ? 'Workstation' : 'Server'}`),
        label('OS Build Type', 'Multiprocessor Free'),
        label('System Boot Time', dateTime(era, here.up.since).replace(' ', ', ')),
        label('System Manufacturer', form.manufacturer),
        label('System Model', form.model),
        label('System Type', 'x64-based PC'),
        label('Processor(s)', '1 Processor(s) Installed.'),
        more(`[01]: ${form.processor}`),
        label('BIOS Version', form.bios),
        label('Total Physical Memory', `${thousands(memory)} MB`),
        ...(era === 'today' ? section(here) : []),
      ),
      ...lab(
        client
          ? '(left out: lines on owner, licence, folders, locale, page file, domain, updates and adapters, and on virtualization-based security)'
          : '(left out: lines on owner, licence, folders, locale, page file, domain, updates and adapters)',
      ),
    ],
  };
}

function section(here: Running): readonly string[] {
  const sight = sightOf(here);
  if (sight.hypervisor) {
    prove(here, 'hypervisorDetected');
    return [
      label(
        'Hyper-V Requirements',
        'A hypervisor has been detected. Features required for Hyper-V will not be displayed.',
      ),
    ];
  }
  if (isFit(sight)) prove(here, 'ready');
  return [
    label('Hyper-V Requirements', `VM Monitor Mode Extensions: ${yes(sight.extension)}`),
    more(`Virtualization Enabled In Firmware: ${yes(sight.firmware)}`),
    more(`Second Level Address Translation: ${yes(sight.slat)}`),
    more(`Data Execution Prevention Available: ${yes(sight.noExecute)}`),
  ];
}

/** `65,536`. */
export const thousands = (value: number): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
