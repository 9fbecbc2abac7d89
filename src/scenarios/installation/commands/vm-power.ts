/** Machines coming to life and going: `Start-VM`, `Stop-VM`, `Save-VM`, `Restart-VM`. */
import { startVm, stopVm, type StartRefusal } from '../children.ts';
import { bind, isAnswer } from '../console/binding.ts';
import { lab, machine, NOTHING, type Answer, type Call, type Command } from '../console/command.ts';
import type { Said, Vm } from '../state.ts';
import type { Running } from '../world.ts';
import { areMachines, hasModule, inThisState, machinesOf, unanswered } from './module.ts';

export const VM_POWER: readonly Command[] = [
  {
    names: ['Start-VM'],
    shell: 'powershell',
    about: 'Starts machines; saved ones go on.',
    follows: ['-Name'],
    exists: hasModule,
    run: start,
  },
  {
    names: ['Stop-VM'],
    shell: 'powershell',
    about: 'Stops machines: -TurnOff cuts the power, -Save saves.',
    follows: ['-Name', '-TurnOff', '-Save', '-Force'],
    exists: hasModule,
    run: stop,
  },
  {
    names: ['Save-VM'],
    shell: 'powershell',
    about: 'Saves machines with their memory.',
    follows: ['-Name'],
    exists: hasModule,
    run: (here, call) => each(here, call, (vm) => save(here, call, vm)),
  },
];

function each(here: Running, call: Call, act: (vm: Vm) => Answer): Answer {
  const bound = bind(call, { Name: ['list', 0], TurnOff: 'switch', Save: 'switch' });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const found = machinesOf(here, call, bound.list('Name'));
  if (!areMachines(found)) return found;
  return { said: found.flatMap((vm) => act(vm).said) };
}

function start(here: Running, call: Call): Answer {
  return each(here, call, (vm) => {
    if (vm.state === 'Running')
      return {
        said: machine('WARNING: The virtual machine is already in the specified state.'),
      };
    const refusal = startVm(here, vm);
    return refusal ? { said: refusalLines(vm, refusal, `${call.name} : `) } : NOTHING;
  });
}

/** Microsoft’s messages (content/sources: kb2762297), as published transcripts show them. */
export function refusalLines(vm: Vm, refusal: StartRefusal, before = ''): readonly Said[] {
  if (refusal === 'memory')
    return machine(
      `${before}'${vm.name}' failed to start.`,
      `Not enough memory in the system to start the virtual machine ${vm.name}.`,
      'Could not initialize memory: Ran out of memory (0x8007000E).',
    );
  return machine(
    `${before}Virtual machine '${vm.name}' could not be started because the hypervisor is not running.`,
    `'${vm.name}' failed to start. (Virtual machine ID ${vm.id})`,
    `Virtual machine '${vm.name}' could not be started because the hypervisor is not running (Virtual machine ID ${vm.id}).`,
    'The following actions may help you resolve the problem:',
    '1) Verify that the processor of the physical computer has a supported version of hardware-assisted virtualization.',
    '2) Verify that hardware-assisted virtualization and hardware-assisted data execution protection are enabled in the BIOS of the physical computer. (If you edit the BIOS to enable either setting, you must turn off the power to the physical computer and then turn it back on. Resetting the physical computer is not sufficient.)',
    '3) If you have made changes to the Boot Configuration Data store, review these changes to ensure that the hypervisor is configured to launch automatically.',
  );
}

function stop(here: Running, call: Call): Answer {
  const hard = call.words.some(({ text }) => /^-turnoff$/i.test(text));
  const saving = call.words.some(({ text }) => /^-save$/i.test(text));
  return each(here, call, (vm) => {
    if (saving) return save(here, call, vm);
    if (vm.state === 'Off')
      return {
        said: machine('WARNING: The virtual machine is already in the specified state.'),
      };
    if (hard) {
      stopVm(here, vm, 'Off');
      return NOTHING;
    }
    return {
      said: lab(
        `(nobody answers in ${vm.name}: its disk is empty; -TurnOff cuts its power, -Save saves it)`,
      ),
    };
  });
}

function save(here: Running, call: Call, vm: Vm): Answer {
  if (vm.state !== 'Running') return inThisState(call);
  stopVm(here, vm, 'Saved');
  return NOTHING;
}
