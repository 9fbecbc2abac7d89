/** Adapters and virtual switches. A switch on an adapter takes it from the parent unless it is given a share. */
import { imageOf } from '../../../model/installation/image.ts';
import { bind, isAnswer, type Bound } from '../console/binding.ts';
import { lab, NOTHING, remarks, type Answer, type Call, type Command } from '../console/command.ts';
import { cmdletError } from '../console/errors.ts';
import type { Rows } from '../console/rows.ts';
import { wildcard } from '../console/stages.ts';
import { isManagement, reachable } from '../network.ts';
import type { Switch } from '../state.ts';
import { turn, type Running } from '../world.ts';
import { areMachines, hasModule, machinesOf, namesIn, unanswered } from './module.ts';
import { noSwitch } from './vm.ts';

/** Switches of one host, at most. */
const SWITCHES_MAX = 8;

export const NETWORK: readonly Command[] = [
  {
    names: ['Get-NetAdapter'],
    shell: 'powershell',
    about: 'The network adapters of this system.',
    follows: ['-Name'],
    exists: ({ disk }) => imageOf(disk.image).era === 'today',
    run: adapters,
  },
  {
    names: ['Get-VMSwitch'],
    shell: 'powershell',
    about: 'The virtual switches.',
    follows: ['-Name'],
    exists: hasModule,
    run: get,
  },
  {
    names: ['New-VMSwitch'],
    shell: 'powershell',
    about:
      'A new one: -Name, -SwitchType Private or Internal; or -NetAdapterName, -AllowManagementOS.',
    follows: [
      ...['-Name', '-SwitchType', 'Private', 'Internal', '-NetAdapterName'],
      ...['-AllowManagementOS', '$true', '$false'],
    ],
    exists: hasModule,
    run: create,
  },
  {
    names: ['Set-VMSwitch'],
    shell: 'powershell',
    about: 'Gives the parent a share of it, or takes it: -Name, -AllowManagementOS $true.',
    follows: ['-Name', '-AllowManagementOS', '$true', '$false'],
    exists: hasModule,
    run: share,
  },
  {
    names: ['Remove-VMSwitch'],
    shell: 'powershell',
    about: 'Takes one away; its adapter is the parent’s again.',
    follows: ['-Name', '-Force'],
    exists: hasModule,
    run: remove,
  },
  {
    names: ['Connect-VMNetworkAdapter'],
    shell: 'powershell',
    about: 'Connects a machine: -VMName, -SwitchName.',
    follows: ['-VMName', '-SwitchName'],
    exists: hasModule,
    run: connect,
  },
];

function adapters(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['list', 0] });
  if (isAnswer(bound)) return bound;
  const wanted = bound.list('Name').map(wildcard);
  const { form } = here.context;
  const virtual = here.disk.switches
    .filter(({ type, shared }) => type === 'Internal' || (type === 'External' && shared))
    .map(({ name, adapter }) => ({
      Name: `vEthernet (${name})`,
      InterfaceDescription: 'Hyper-V Virtual Ethernet Adapter',
      MacAddress: form.adapters.find((one) => one.name === adapter)?.mac ?? '00-15-5D-00-17-00',
    }));
  const real = form.adapters.map(({ name, description, mac }) => ({
    Name: name,
    InterfaceDescription: description,
    MacAddress: mac,
  }));
  const all = [...virtual, ...real].map((item, index) => ({
    ...item,
    ifIndex: String(4 + 3 * index),
    Status: 'Up',
    LinkSpeed: item.Name.startsWith('vEthernet') ? '10 Gbps' : '1 Gbps',
  }));
  const items = all.filter(
    ({ Name }) => wanted.length === 0 || wanted.some((pattern) => pattern.test(Name)),
  );
  const column = (property: string, width: number): Rows['columns'][number] => ({
    ...{ head: property, property, width },
  });
  return {
    said: [],
    rows: {
      items: items.map((item) => ({
        ...item,
        Name: cut(item.Name, 25),
        InterfaceDescription: cut(item.InterfaceDescription, 39),
      })),
      columns: [
        column('Name', 25),
        column('InterfaceDescription', 39),
        { ...column('ifIndex', 7), align: 'right' },
        column('Status', 12),
        column('MacAddress', 17),
        { ...column('LinkSpeed', 14), align: 'right' },
      ],
      listed: ['Name', 'InterfaceDescription', 'Status', 'MacAddress'],
      form: 'table',
    },
  };
}

const cut = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 3)}...` : text;

const rowsOf = (here: Running, switches: readonly Switch[]): Rows => ({
  items: switches.map(({ name, type, adapter, shared }) => ({
    Name: name,
    SwitchType: type,
    NetAdapterInterfaceDescription:
      here.context.form.adapters.find((one) => one.name === adapter)?.description ?? '',
    AllowManagementOS: type === 'Private' || !shared ? 'False' : 'True',
  })),
  columns: ['Name', 'SwitchType', 'NetAdapterInterfaceDescription'].map((property) => ({
    ...{ head: property, property },
  })),
  listed: ['Name', 'SwitchType', 'NetAdapterInterfaceDescription', 'AllowManagementOS'],
  form: 'table',
});

const byName = (here: Running, name: string): Switch | undefined =>
  here.disk.switches.find((one) => one.name.toLowerCase() === name.toLowerCase());

function get(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['list', 0] });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const names = bound.list('Name');
  const unknown = names.find((name) => !name.includes('*') && !byName(here, name));
  if (unknown !== undefined) return noSwitch(call, unknown);
  const found = here.disk.switches.filter(
    ({ name }) => names.length === 0 || names.some((one) => wildcard(one).test(name)),
  );
  return { said: [], rows: rowsOf(here, found) };
}

function create(here: Running, call: Call): Answer {
  const bound = bind(call, {
    ...{ Name: ['text', 0], SwitchType: 'text', NetAdapterName: 'text' },
    AllowManagementOS: 'bool',
  });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const made = switchOf(here, call, bound);
  if ('said' in made) return made;
  here.disk.switches.push(made);
  return { said: noteConnection(here, made), rows: rowsOf(here, [made]) };
}

/** The switch that a call asks for, or why there is none. */
function switchOf(here: Running, call: Call, bound: Bound): Switch | Answer {
  const name = bound.text('Name') ?? '';
  const adapter = bound.text('NetAdapterName');
  const type = bound.text('SwitchType')?.toLowerCase();
  if (name === '') return remarks('(PowerShell asks for the Name; the lab wants it in the line)');
  if (byName(here, name))
    return remarks('(refused: there is a switch of that name; message not shown)');
  if (here.disk.switches.length >= SWITCHES_MAX) return remarks('(enough switches for a lab)');
  if (adapter === undefined) {
    if (type !== 'private' && type !== 'internal')
      return cmdletError(
        call,
        'Parameter set cannot be resolved using the specified named parameters.',
      );
    const inside = type === 'internal';
    return { name, type: inside ? 'Internal' : 'Private', adapter: '', shared: inside };
  }
  const own = here.context.form.adapters.find(
    (one) => one.name.toLowerCase() === adapter.toLowerCase(),
  );
  if (!own) return remarks(`(refused: no adapter is called ${adapter}; message not shown)`);
  if (here.disk.switches.some((one) => one.adapter === own.name))
    return remarks(`(refused: ${own.name} has a switch already; message not shown)`);
  return {
    ...{ name, type: 'External', adapter: own.name },
    shared: bound.bool('AllowManagementOS') ?? true,
  };
}

/** What a change does to the reader's own way in. */
function noteConnection(here: Running, { adapter, shared }: Switch): Answer['said'] {
  if (!isManagement(adapter)) return [];
  const { state } = here;
  if (reachable(here.disk.switches))
    return shared && state.session === 'remote'
      ? lab('(your connection halts for some seconds while its adapter changes hands, and goes on)')
      : [];
  if (state.session === 'remote') {
    state.session = 'dropped';
    turn(here, 'session');
    return lab('(your connection came in by this adapter, and it is gone; the machine goes on)');
  }
  return lab('(the parent has no part in this adapter any more: nobody reaches it from outside)');
}

function share(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['text', 0], AllowManagementOS: 'bool' });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const name = bound.text('Name') ?? '';
  const own = byName(here, name);
  if (!own) return noSwitch(call, name);
  const shared = bound.bool('AllowManagementOS');
  if (own.type !== 'External' || shared === undefined)
    return remarks('(the lab changes AllowManagementOS of external switches)');
  own.shared = shared;
  return { said: noteConnection(here, own) };
}

function remove(here: Running, call: Call): Answer {
  const bound = bind(call, { Name: ['text', 0] });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const name = bound.text('Name') ?? '';
  const own = byName(here, name);
  if (!own) return noSwitch(call, name);
  here.disk.switches = here.disk.switches.filter((one) => one !== own);
  for (const vm of here.disk.vms) if (vm.network === own.name) vm.network = '';
  return NOTHING;
}

function connect(here: Running, call: Call): Answer {
  const bound = bind(call, { VMName: ['list', 0], Name: 'list', SwitchName: 'text' });
  if (isAnswer(bound)) return bound;
  const silent = unanswered(here, call);
  if (silent) return silent;
  const found = machinesOf(here, call, namesIn(bound));
  if (!areMachines(found)) return found;
  const name = bound.text('SwitchName') ?? '';
  const own = byName(here, name);
  if (!own) return noSwitch(call, name);
  for (const vm of found) vm.network = own.name;
  return NOTHING;
}
