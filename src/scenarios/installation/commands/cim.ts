/**
 * Rows of WMI by `Get-CimInstance`, `Get-WmiObject` and `wmic`: the processor and the computer. Above a
 * hypervisor the processor's three properties on virtualization read False: masked, not missing.
 */
import { imageOf } from '../../../model/installation/image.ts';
import { usableMemory } from '../begin.ts';
import { bind, isAnswer } from '../console/binding.ts';
import {
  machine,
  noSample,
  remarks,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import type { Column, Item, Rows } from '../console/rows.ts';
import { hostName } from '../names.ts';
import { isFit, sightOf } from '../processor.ts';
import { prove, type Running } from '../world.ts';

const isNew = (here: Running): boolean => imageOf(here.disk.image).era === 'today';
/** The old client is an optional feature in the newest releases. */
const WMIC_LAST = 26100;

export const CIM: readonly Command[] = [
  {
    names: ['Get-CimInstance', 'gcim'],
    shell: 'powershell',
    about: 'Rows of WMI: Win32_Processor, Win32_ComputerSystem; pipe them to Format-List.',
    follows: ['-ClassName', 'Win32_Processor', 'Win32_ComputerSystem'],
    exists: isNew,
    run: instance,
  },
  {
    names: ['Get-WmiObject', 'gwmi'],
    shell: 'powershell',
    about: 'The same by the older way.',
    follows: ['-Class', 'Win32_Processor', 'Win32_ComputerSystem'],
    exists: () => true,
    run: instance,
  },
  {
    names: ['wmic'],
    shell: 'both',
    about: 'The same from the old shell: wmic cpu get VirtualizationFirmwareEnabled.',
    follows: ['cpu', 'computersystem', 'get', 'VirtualizationFirmwareEnabled', 'HypervisorPresent'],
    exists: (here) => imageOf(here.disk.image).build < WMIC_LAST,
    run: wmic,
  },
];

const said = (value: boolean): string => (value ? 'True' : 'False');

/** The processor. Windows before version 6.2 has no properties on virtualization here. */
function processorOf(here: Running): Item {
  const { form } = here.context;
  const sight = sightOf(here);
  const seen = (value: boolean): string => said(value && !sight.hypervisor);
  return {
    DeviceID: 'CPU0',
    Name: form.processorName,
    Caption: form.processor.replace(/ (?:GenuineIntel|AuthenticAMD).*$/, ''),
    Manufacturer: form.vendor === 'intel' ? 'GenuineIntel' : 'AuthenticAMD',
    NumberOfLogicalProcessors: String(form.logicalProcessors),
    ...(isNew(here)
      ? {
          SecondLevelAddressTranslationExtensions: seen(sight.slat),
          VirtualizationFirmwareEnabled: seen(sight.firmware),
          VMMonitorModeExtensions: seen(sight.extension),
        }
      : {}),
  };
}

function computerOf(here: Running): Item {
  const { form, setup } = here.context;
  const memory = usableMemory(form, imageOf(here.disk.image));
  return {
    Name: hostName(setup.era),
    Domain: 'WORKGROUP',
    TotalPhysicalMemory: String(memory * 1_048_576),
    Model: form.model,
    Manufacturer: form.manufacturer,
    ...(isNew(here) ? { HypervisorPresent: said(sightOf(here).hypervisor) } : {}),
  };
}

const columns = (...names: readonly string[]): readonly Column[] =>
  names.map((name) => ({ head: name, property: name }));

function rowsOf(here: Running, name: string): Rows | null {
  const processor = /^win32_processor$/i.test(name);
  if (!processor && !/^win32_computersystem$/i.test(name)) return null;
  const item = processor ? processorOf(here) : computerOf(here);
  if (!processor && sightOf(here).hypervisor && isNew(here)) prove(here, 'hypervisorDetected');
  if (processor && isNew(here) && isFit(sightOf(here))) prove(here, 'processorFit');
  return {
    items: [item],
    listed: processor
      ? ['Caption', 'DeviceID', 'Manufacturer', 'Name']
      : ['Domain', 'Manufacturer', 'Model', 'Name', 'TotalPhysicalMemory'],
    columns: processor
      ? columns('DeviceID', 'Name', 'Caption', 'Manufacturer')
      : columns('Name', 'Domain', 'TotalPhysicalMemory', 'Model', 'Manufacturer'),
    form: 'table',
  };
}

function instance(here: Running, call: Call): Answer {
  const bound = bind(call, { ClassName: ['text', 0], Class: 'text', Property: 'list' });
  if (isAnswer(bound)) return bound;
  const name = bound.text('ClassName') ?? bound.text('Class') ?? '';
  const rows = rowsOf(here, name);
  return rows
    ? { said: [], rows }
    : remarks('(of all classes, the lab has Win32_Processor and Win32_ComputerSystem)');
}

function wmic(here: Running, { words }: Call): Answer {
  const [alias = '', verb = '', ...rest] = words.map(({ text }) => text);
  const name = { cpu: 'Win32_Processor', computersystem: 'Win32_ComputerSystem' }[
    alias.toLowerCase()
  ];
  if (name === undefined || verb.toLowerCase() !== 'get')
    return remarks('(the lab knows wmic cpu get … and wmic computersystem get …)');
  const item = rowsOf(here, name)?.items[0] ?? {};
  const wanted = rest
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '')
    .map((text) => Object.keys(item).find((key) => key.toLowerCase() === text.toLowerCase()));
  const known = wanted.filter((key) => key !== undefined).toSorted();
  if (known.length === 0 || known.length < wanted.length)
    return { said: noSample('a property that this class does not have, or the lab does not keep') };
  const value = (key: string): string =>
    (item[key] ?? '').replace(/^(?:True|False)$/, (text) => text.toUpperCase());
  const widths = known.map((key) => Math.max(key.length, value(key).length) + 2);
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('');
  return { said: machine(line(known), line(known.map(value)), '') };
}
