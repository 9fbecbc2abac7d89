/** What all cmdlets of the Hyper-V module share: where it is, whom it talks to, and how it finds machines. */
import { imageOf } from '../../../model/installation/image.ts';
import type { Bound } from '../console/binding.ts';
import { remarks, type Answer, type Call } from '../console/command.ts';
import { cmdletError } from '../console/errors.ts';
import { wildcard } from '../console/stages.ts';
import { hostName } from '../names.ts';
import type { Vm } from '../state.ts';
import { turn, type Running } from '../world.ts';

/** Is the module here? There was none before Windows 8 and Server 2012. */
export const hasModule = ({ disk }: Running): boolean =>
  disk.module && imageOf(disk.image).era === 'today';

/** What a cmdlet says when the management service does not answer; null when it does. */
export function unanswered(here: Running, call: Call): Answer | null {
  if (here.up.vmms === 'running') return null;
  turn(here, 'noManagement');
  return cmdletError(
    call,
    `Hyper-V encountered an error trying to access an object on computer '${hostName(here.context.setup.era)}' because the object was not found. The object might have been deleted, or you might not have permission to perform the task. Verify that the Virtual Machine Management service on the computer is running. If the service is running, try to perform the task again by using Run as Administrator.`,
  );
}

/** Machines by name, by what comes through the pipe, or an error for a name that nobody has. */
export function machinesOf(
  here: Running,
  call: Call,
  names: readonly string[],
): readonly Vm[] | Answer {
  const { vms } = here.disk;
  const wanted = names.length > 0 ? names : (call.input?.items ?? []).map(({ Name = '' }) => Name);
  if (wanted.length === 0 && !call.input)
    return remarks('(PowerShell asks for a Name; the lab wants it in the line)');
  const found: Vm[] = [];
  for (const name of wanted) {
    const own = vms.filter((vm) => wildcard(name).test(vm.name));
    if (own.length === 0 && !name.includes('*'))
      return cmdletError(call, `Hyper-V was unable to find a virtual machine with name "${name}".`);
    found.push(...own.filter((vm) => !found.includes(vm)));
  }
  return found;
}

/** Names given by either parameter. */
export const namesIn = (bound: Bound): readonly string[] => {
  const own = bound.list('Name');
  return own.length > 0 ? own : bound.list('VMName');
};

/** What a change says that a running machine does not take. */
export const inThisState = (call: Call): Answer =>
  cmdletError(
    call,
    'The operation cannot be performed while the virtual machine is in its current state.',
  );

/** Is it a list of machines? */
export const areMachines = (found: readonly Vm[] | Answer): found is readonly Vm[] =>
  Array.isArray(found);
