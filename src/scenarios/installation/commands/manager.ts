/**
 * Hyper-V Manager on the reader's desk, which reaches the host over the network: a window, whose actions
 * the lab takes as lines. It is the way to a first child where there is no PowerShell module.
 */
import { startVm, stopVm } from '../children.ts';
import { vmOf } from '../begin.ts';
import { lab, remarks, type Answer, type Call, type Command } from '../console/command.ts';
import { sizeOf } from '../console/binding.ts';
import type { Vm } from '../state.ts';
import { reachable } from '../network.ts';
import { prove, turn, type Running } from '../world.ts';
import { refusalLines } from './vm-power.ts';

export const MANAGER: Command = {
  names: ['manager'],
  shell: 'both',
  about:
    'The lab’s Hyper-V Manager, at your desk: manager list, new NAME 1GB, start, stop, save NAME.',
  follows: ['list', 'new', 'start', 'stop', 'save', '1GB'],
  exists: () => true,
  run,
};

const VMS_MAX = 12;

function run(here: Running, { words }: Call): Answer {
  const [verb = 'list', name = '', size = '1GB'] = words.map(({ text }) => text);
  if (!reachable(here.disk.switches))
    return remarks('Hyper-V Manager: no answer from that computer.');
  if (here.up.vmms !== 'running') {
    turn(here, 'noManagement');
    return remarks('Hyper-V Manager: the management service of that computer does not answer.');
  }
  prove(here, 'managementAnswers');
  const { vms } = here.disk;
  if (verb === 'list')
    return {
      said: lab(
        `Hyper-V Manager: ${vms.length === 0 ? 'no virtual machines' : vms.map((vm) => `${vm.name} (${vm.state})`).join(', ')}.`,
      ),
    };
  if (verb === 'new') return create(here, name, size);
  const vm = vms.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!vm)
    return remarks(`Hyper-V Manager: there is no virtual machine ${name || 'without a name'}.`);
  if (verb === 'start') return start(here, vm);
  if ((verb === 'stop' || verb === 'save') && vm.state === 'Running') {
    stopVm(here, vm, verb === 'save' ? 'Saved' : 'Off');
    return remarks(`Hyper-V Manager: ${vm.name} is ${vm.state.toLowerCase()}.`);
  }
  return remarks('Hyper-V Manager: that cannot be done now.');
}

function create(here: Running, name: string, size: string): Answer {
  const { vms } = here.disk;
  const memory = sizeOf(size);
  if (!/^[\w-]{1,30}$/.test(name) || memory === undefined || memory < 32)
    return remarks('Hyper-V Manager: manager new NAME 1GB');
  if (vms.length >= VMS_MAX) return remarks('(enough machines for a lab)');
  vms.push(vmOf(name, memory, 1, vms.length + 1));
  return remarks(
    `Hyper-V Manager: ${name} is in the list, with ${memory} MB. It does not run yet.`,
  );
}

function start(here: Running, vm: Vm): Answer {
  if (vm.state === 'Running') return remarks(`Hyper-V Manager: ${vm.name} runs.`);
  const refusal = startVm(here, vm);
  if (refusal)
    return {
      said: [...lab('Hyper-V Manager shows a message:'), ...refusalLines(vm, refusal)],
    };
  prove(here, 'childRuns');
  return remarks(`Hyper-V Manager: ${vm.name} runs.`);
}
