/** Virtual machines as entries of a list: `Get-VM`, `New-VM`, `Set-VM`, `Remove-VM`. */
import { imageOf } from '../../../model/installation/image.ts';
import { vmOf } from '../begin.ts';
import { uptimeOf } from '../children.ts';
import { span } from '../clock.ts';
import { bind, isAnswer, type Bound } from '../console/binding.ts';
import { NOTHING, remarks, type Answer, type Call, type Command } from '../console/command.ts';
import { cmdletError } from '../console/errors.ts';
import type { Item, Rows } from '../console/rows.ts';
import type { Vm } from '../state.ts';
import { prove, type Running } from '../world.ts';
import { areMachines, hasModule, inThisState, machinesOf, namesIn, unanswered } from './module.ts';

/** Virtual machines of one host, at most. */
const VMS_MAX = 12;

export const VM_COMMANDS: readonly Command[] = [
  {
    names: ['Get-VM'],
    shell: 'powershell',
    about: 'The machines in the list of the management service.',
    follows: ['-Name', '|'],
    exists: hasModule,
    run: get,
  },
  {
    names: ['New-VM'],
    shell: 'powershell',
    about: 'A new entry: -Name, -MemoryStartupBytes 1GB, -Generation 2, -SwitchName, -NoVHD.',
    follows: [
      ...['-Name', '-MemoryStartupBytes', '-Generation', '-SwitchName'],
      ...['-NewVHDPath', '-NewVHDSizeBytes', '-NoVHD', '1GB', '2'],
    ],
    exists: hasModule,
    run: create,
  },
  {
    names: ['Set-VM'],
    shell: 'powershell',
    about: 'Properties: -Name, -MemoryStartupBytes, -AutomaticStopAction, -AutomaticStartAction.',
    follows: [
      ...['-Name', '-MemoryStartupBytes', '-AutomaticStopAction', '-AutomaticStartAction'],
      ...['Save', 'TurnOff', 'ShutDown', 'StartIfRunning', 'Start', 'Nothing'],
    ],
    exists: hasModule,
    run: change,
  },
  {
    names: ['Set-VMMemory'],
    shell: 'powershell',
    about: 'Memory at start: -VMName, -StartupBytes.',
    follows: ['-VMName', '-StartupBytes'],
    exists: hasModule,
    run: change,
  },
  {
    names: ['Remove-VM'],
    shell: 'powershell',
    about: 'Takes an entry away; its disk file stays.',
    follows: ['-Name', '-Force'],
    exists: hasModule,
    run: remove,
  },
];

/** Version of the configuration that a host of this build makes. */
const configVersion = (build: number): string =>
  build >= 26100 ? '12.0' : build >= 22621 ? '11.0' : build >= 20348 ? '10.0' : '9.0';

const itemOf = (here: Running, vm: Vm): Item => ({
  Name: vm.name,
  State: vm.state,
  'CPUUsage(%)': '0',
  'MemoryAssigned(M)': vm.state === 'Running' ? String(vm.memory) : '0',
  Uptime: span(uptimeOf(vm, here.sim.now)),
  Status: 'Operating normally',
  Version: configVersion(imageOf(here.disk.image).build),
  Generation: String(vm.generation),
  AutomaticStartAction: vm.onStart,
  AutomaticStopAction: vm.onStop,
  MemoryStartup: String(vm.memory * 1_048_576),
});

/** Machines as the cmdlets return them. */
export const rowsOfVms = (here: Running, vms: readonly Vm[]): Rows => ({
  items: vms.map((vm) => itemOf(here, vm)),
  columns: [
    ...['Name', 'State', 'CPUUsage(%)', 'MemoryAssigned(M)', 'Uptime', 'Status', 'Version'],
  ].map((property) => ({ head: property, property })),
  listed: ['Name', 'State', 'Uptime', 'Status', 'Generation', 'Version'],
  form: 'table',
});

function get(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['list', 0] });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const names = bound.list('Name');
  const found = names.length === 0 ? here.disk.vms : machinesOf(here, call, names);
  if (!areMachines(found)) return found;
  prove(here, 'managementAnswers');
  if (found.some(({ state }) => state === 'Running')) prove(here, 'childRuns');
  return { said: [], rows: rowsOfVms(here, found) };
}

function create(here: Running, call: Call): Answer {
  const bound = bind(call, {
    ...{ Name: ['text', 0], MemoryStartupBytes: ['size', 1], Generation: 'text' },
    ...{ SwitchName: 'text', NewVHDPath: 'text', NewVHDSizeBytes: 'size', NoVHD: 'switch' },
    ...{ VHDPath: 'text', Path: 'text', BootDevice: 'text' },
  });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const { disk } = here;
  const generation = bound.text('Generation') ?? '1';
  if (generation !== '1' && generation !== '2')
    return cmdletError(call, `Cannot validate argument on parameter 'Generation'.`);
  const network = bound.text('SwitchName') ?? '';
  const own = disk.switches.find(({ name }) => name.toLowerCase() === network.toLowerCase());
  if (network !== '' && !own) return noSwitch(call, network);
  if (disk.vms.length >= VMS_MAX) return remarks('(enough machines for a lab)');
  const memory = bound.size('MemoryStartupBytes') ?? 512;
  if (memory < 32) return remarks('(a machine wants at least 32 MB; the message is not shown)');
  const vm = vmOf(
    bound.text('Name') ?? 'New virtual machine',
    memory,
    generation === '2' ? 2 : 1,
    disk.vms.length + 1,
  );
  vm.network = own?.name ?? '';
  disk.vms.push(vm);
  return { said: [], rows: rowsOfVms(here, [vm]) };
}

/** Nobody has a switch of this name. */
export const noSwitch = (call: Call, name: string): Answer =>
  cmdletError(call, `Hyper-V was unable to find a virtual switch with name "${name}".`);

const STOPS = { save: 'Save', turnoff: 'TurnOff', shutdown: 'ShutDown' } as const;
const STARTS = { startifrunning: 'StartIfRunning', start: 'Start', nothing: 'Nothing' } as const;

function change(here: Running, call: Call): Answer {
  const bound = bind(call, {
    ...{ Name: ['list', 0], VMName: 'list', MemoryStartupBytes: 'size', StartupBytes: 'size' },
    ...{ AutomaticStopAction: 'text', AutomaticStartAction: 'text', StaticMemory: 'switch' },
    // Taken as a real cmdlet takes them; the lab has no use for them.
    ...{ ProcessorCount: 'text', CheckpointType: 'text', AutomaticStartDelay: 'text' },
  });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const found = machinesOf(here, call, namesIn(bound));
  if (!areMachines(found)) return found;
  const asked = changesIn(bound);
  if ('problem' in asked) return cmdletError(call, asked.problem);
  const { memory, onStop, onStart } = asked;
  const needsOff = memory !== undefined || onStop !== undefined;
  if (needsOff && found.some(({ state }) => state !== 'Off')) return inThisState(call);
  for (const vm of found) {
    if (memory !== undefined) vm.memory = memory;
    if (onStop !== undefined) vm.onStop = onStop;
    if (onStart !== undefined) vm.onStart = onStart;
  }
  return NOTHING;
}

interface Changes {
  readonly memory: number | undefined;
  readonly onStop: Vm['onStop'] | undefined;
  readonly onStart: Vm['onStart'] | undefined;
}

function changesIn(bound: Bound): Changes | { readonly problem: string } {
  const stop = bound.text('AutomaticStopAction');
  const start = bound.text('AutomaticStartAction');
  const onStop = stop === undefined ? undefined : STOPS[stop.toLowerCase() as keyof typeof STOPS];
  const onStart =
    start === undefined ? undefined : STARTS[start.toLowerCase() as keyof typeof STARTS];
  if (stop !== undefined && onStop === undefined)
    return { problem: `Cannot bind parameter 'AutomaticStopAction'.` };
  if (start !== undefined && onStart === undefined)
    return { problem: `Cannot bind parameter 'AutomaticStartAction'.` };
  return {
    memory: bound.size('MemoryStartupBytes') ?? bound.size('StartupBytes'),
    onStop,
    onStart,
  };
}

function remove(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['list', 0] });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const found = machinesOf(here, call, bound.list('Name'));
  if (!areMachines(found)) return found;
  if (found.some(({ state }) => state === 'Running')) return inThisState(call);
  here.disk.vms = here.disk.vms.filter((vm) => !found.includes(vm));
  return NOTHING;
}
