/**
 * Rows of `Win32_Processor` and `Win32_ComputerSystem`, by Get-CimInstance, Get-WmiObject or wmic. The
 * three of the processor read False while a hypervisor runs.
 */
import type { Requirement } from '../language/windows-language.ts';
import type { Format } from './format.ts';
import { propertiesOf } from './properties.ts';

const REQUIREMENT: Readonly<Record<string, Requirement>> = {
  vmmonitormodeextensions: 'extension',
  virtualizationfirmwareenabled: 'firmware',
  secondleveladdresstranslationextensions: 'slat',
  dataexecutionprevention_available: 'noExecute',
};

const NAMES = [
  'VMMonitorModeExtensions',
  'VirtualizationFirmwareEnabled',
  'SecondLevelAddressTranslationExtensions',
  'DataExecutionPrevention_Available',
  'HypervisorPresent',
];

export const cim: Format = {
  id: 'cim',
  marks: NAMES.map((name) => name.toLowerCase()),
  read(paste, note) {
    const found = propertiesOf(paste, NAMES);
    const computerInfo = /hypervrequirement/.test(paste.dense.text);
    for (const { name, answer, lines } of found) {
      const requirement = REQUIREMENT[name.toLowerCase()];
      if (requirement) note(requirement, answer, lines);
      else if (name !== 'HyperVisorPresent' && !computerInfo) note('hypervisor', answer, lines);
      else if (name === 'HypervisorPresent') note('hypervisor', answer, lines);
    }
  },
};
