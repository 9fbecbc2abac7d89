/** A machine's processors: whether its guest may be a host itself. */
import { bind, isAnswer } from '../console/binding.ts';
import { NOTHING, type Answer, type Call, type Command } from '../console/command.ts';
import type { Running } from '../world.ts';
import { areMachines, hasModule, inThisState, machinesOf, namesIn, unanswered } from './module.ts';

export const VM_PROCESSOR: readonly Command[] = [
  {
    names: ['Set-VMProcessor'],
    shell: 'powershell',
    about: 'Nesting for a machine that is off: -VMName, -ExposeVirtualizationExtensions $true.',
    follows: ['-VMName', '-ExposeVirtualizationExtensions', '$true', '$false'],
    exists: hasModule,
    run: (here, call) => run(here, call, true),
  },
  {
    names: ['Get-VMProcessor'],
    shell: 'powershell',
    about: 'The same, asked; pipe it to Select-Object.',
    follows: ['-VMName', '|', 'ExposeVirtualizationExtensions'],
    exists: hasModule,
    run: (here, call) => run(here, call, false),
  },
];

function run(here: Running, call: Call, change: boolean): Answer {
  const bound = bind(call, {
    ...{ VMName: ['list', 0], Name: 'list', Count: 'text' },
    ExposeVirtualizationExtensions: 'bool',
  });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const found = machinesOf(here, call, namesIn(bound));
  if (!areMachines(found)) return found;
  if (!change)
    return {
      said: [],
      rows: {
        items: found.map(({ name, nested }) => ({
          VMName: name,
          ExposeVirtualizationExtensions: nested ? 'True' : 'False',
        })),
        columns: ['VMName', 'ExposeVirtualizationExtensions'].map((property) => ({
          head: property,
          property,
        })),
        listed: ['VMName', 'ExposeVirtualizationExtensions'],
        form: 'list',
      },
    };
  if (found.some(({ state }) => state !== 'Off')) return inThisState(call);
  const expose = bound.bool('ExposeVirtualizationExtensions');
  for (const vm of found) if (expose !== undefined) vm.nested = expose;
  return NOTHING;
}
