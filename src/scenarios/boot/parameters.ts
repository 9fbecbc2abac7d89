/** What can be set about a start: the system, the processor, the firmware, the role. */
import { BELOW, OFFERS, SYSTEMS, TROUBLES, type BootMachine } from '../../model/boot/machine.ts';
import { LAUNCH_FAILURES } from '../../model/boot/launch.ts';
import type { Parameter, Settings } from '../parameter.ts';

const choice = (
  id: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): Parameter => ({
  kind: 'choice',
  id,
  label,
  options: options.map(([value, text]) => ({ value, label: text })),
  value: options[0]?.[0] ?? '',
});

const yesNo = (id: string, label: string): Parameter =>
  choice(id, label, [
    ['yes', 'yes'],
    ['no', 'no'],
  ]);

const offerLabels = { on: 'on', offInFirmware: 'switched off in firmware', absent: 'absent' };
const belowLabels = {
  nothing: 'nothing: a real machine',
  withoutNesting: 'a hypervisor that does not pass the extensions on',
  withNesting: 'a hypervisor that passes them on',
};
const troubleLabel = (id: (typeof TROUBLES)[number]): string =>
  id === 'none' ? 'nothing' : (LAUNCH_FAILURES.get(id)?.why ?? id);

export const PARAMETERS: readonly Parameter[] = [
  choice(
    'system',
    'System',
    SYSTEMS.map(({ id, name }) => [id, name]),
  ),
  choice('vendor', 'Processor', [
    ['intel', 'Intel'],
    ['amd', 'AMD'],
    ['other', 'another vendor'],
  ]),
  choice(
    'virtualization',
    'Virtualization extensions',
    OFFERS.map((id) => [id, offerLabels[id]]),
  ),
  choice(
    'noExecute',
    'Execute-disable',
    OFFERS.map((id) => [id, offerLabels[id]]),
  ),
  yesNo('slat', 'Second-level address translation'),
  yesNo('processorsAlike', 'All processors alike'),
  yesNo('role', 'Hyper-V role installed'),
  choice('launchType', 'hypervisorlaunchtype', [
    ['auto', 'Auto'],
    ['off', 'Off'],
  ]),
  choice(
    'below',
    'Below the machine',
    BELOW.map((id) => [id, belowLabels[id]]),
  ),
  choice(
    'trouble',
    'What else goes wrong',
    TROUBLES.map((id) => [id, troubleLabel(id)]),
  ),
  {
    kind: 'integer',
    id: 'children',
    label: 'Children started by themselves',
    unit: 'virtual machines',
    min: 0,
    max: 4,
    value: 2,
  },
];

/** Settled settings as the model's machine; `settle` has checked every field. */
export function machineFrom(settings: Settings): BootMachine {
  const { slat, processorsAlike, role, ...rest } = settings;
  return {
    ...(rest as unknown as Omit<BootMachine, 'slat' | 'processorsAlike' | 'role'>),
    slat: slat === 'yes',
    processorsAlike: processorsAlike === 'yes',
    role: role === 'yes',
  };
}
