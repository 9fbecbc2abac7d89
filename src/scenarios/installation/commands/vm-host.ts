/** The host itself: `Get-VMHost`. It answers only where the management service runs. */
import { imageOf } from '../../../model/installation/image.ts';
import { usableMemory } from '../begin.ts';
import { bind, isAnswer } from '../console/binding.ts';
import type { Answer, Call, Command } from '../console/command.ts';
import { hostName } from '../names.ts';
import { prove, type Running } from '../world.ts';
import { hasModule, unanswered } from './module.ts';

export const VM_HOST: Command = {
  names: ['Get-VMHost'],
  shell: 'powershell',
  about: 'The host: processors, memory. An answer proves that the management service runs.',
  follows: ['|'],
  exists: hasModule,
  run,
};

function run(here: Running, call: Call): Answer {
  const bound = bind(call, {});
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  prove(here, 'managementAnswers');
  const { form, setup } = here.context;
  const names = [
    'Name',
    'LogicalProcessorCount',
    'MemoryCapacity(M)',
    'VirtualMachineMigrationEnabled',
  ];
  return {
    said: [],
    rows: {
      items: [
        {
          Name: hostName(setup.era),
          LogicalProcessorCount: String(form.logicalProcessors),
          'MemoryCapacity(M)': String(usableMemory(form, imageOf(here.disk.image))),
          VirtualMachineMigrationEnabled: 'False',
        },
      ],
      columns: names.map((property) => ({ head: property, property })),
      listed: ['Name', 'LogicalProcessorCount', 'VirtualMachineMigrationEnabled'],
      form: 'table',
    },
  };
}
