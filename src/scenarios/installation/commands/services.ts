/** The service `vmms`: `sc`, `net`, and the cmdlets. In PowerShell `sc` is another word for Set-Content. */
import { bind, isAnswer, type Parameters } from '../console/binding.ts';
import {
  lab,
  NOTHING,
  noSample,
  remarks,
  says,
  type Answer,
  type Call,
  type Command,
} from '../console/command.ts';
import { cmdletError } from '../console/errors.ts';
import { wildcard } from '../console/stages.ts';
import { prove, turn, type Running } from '../world.ts';

const DISPLAY = 'Hyper-V Virtual Machine Management';
const always = (): boolean => true;
const isThere = ({ up }: Running): boolean => up.vmms !== 'absent';

export const SERVICES: readonly Command[] = [
  {
    names: ['sc'],
    shell: 'both',
    about:
      'Services: sc query vmms, start, stop, config vmms start= auto. In PowerShell write sc.exe.',
    follows: ['query', 'start', 'stop', 'config', 'vmms', 'start=', 'auto', 'demand'],
    exists: always,
    run: sc,
  },
  {
    names: ['net'],
    shell: 'both',
    about: 'net start vmms, net stop vmms.',
    follows: ['start', 'stop', 'vmms'],
    exists: always,
    run: net,
  },
  {
    names: ['Get-Service'],
    shell: 'powershell',
    about: 'The state of a service: Get-Service vmms.',
    follows: ['vmms', '-Name'],
    exists: always,
    run: get,
  },
  {
    names: ['Start-Service'],
    shell: 'powershell',
    about: 'Starts a service.',
    follows: ['vmms', '-Name'],
    exists: always,
    run: (here, call) => control(here, call, 'running'),
  },
  {
    names: ['Stop-Service'],
    shell: 'powershell',
    about: 'Stops a service.',
    follows: ['vmms', '-Name', '-Force'],
    exists: always,
    run: (here, call) => control(here, call, 'stopped'),
  },
  {
    names: ['Restart-Service'],
    shell: 'powershell',
    about: 'Stops a service and starts it again.',
    follows: ['vmms', '-Name', '-Force'],
    exists: always,
    run: (here, call) => control(here, call, 'running'),
  },
  {
    names: ['Set-Service'],
    shell: 'powershell',
    about: 'How a service starts: Set-Service vmms -StartupType Automatic.',
    follows: ['vmms', '-Name', '-StartupType', 'Automatic', 'Manual'],
    exists: always,
    run: configure,
  },
];

/** Puts the service into a state; children go on either way, since each has a process of its own. */
function put(here: Running, state: 'running' | 'stopped'): void {
  here.up.vmms = state;
  if (state === 'running') here.up.vmmsTried = true;
  if (state === 'stopped') turn(here, 'vmmsStopped');
}

function sc(here: Running, call: Call): Answer {
  const words = call.words.map(({ text }) => text.toLowerCase());
  if (call.shell === 'powershell' && call.name.toLowerCase() === 'sc') {
    turn(here, 'scIsSetContent');
    return remarks(
      `(nothing is asked: in Windows PowerShell sc is Set-Content, and a file ${words[0] ?? 'of some name'} now holds text; write sc.exe)`,
    );
  }
  const [verb = '', service = '', ...rest] = words;
  if (service !== 'vmms') return remarks('(of all services, the lab has vmms)');
  if (!isThere(here)) return says(...missing(verb), '');
  if (verb === 'query') {
    if (here.up.vmms === 'running') prove(here, 'serviceRuns');
    return says(...block(here));
  }
  if (verb === 'start' || verb === 'stop') return startOrStop(here, verb);
  if (verb === 'config') {
    const value = rest.join(' ');
    if (!/^start= ?(?:auto|demand)$/.test(value)) return { said: noSample('that setting') };
    here.disk.vmmsStarts = value.endsWith('auto');
    return says('[SC] ChangeServiceConfig SUCCESS');
  }
  return remarks('(the lab knows sc query, start, stop, config)');
}

const missing = (verb: string): readonly string[] => [
  `[SC] ${verb === 'query' ? 'EnumQueryServicesStatus:OpenService' : verb === 'config' ? 'OpenService' : `${verb === 'start' ? 'StartService: ' : ''}OpenService`} FAILED 1060:`,
  '',
  'The specified service does not exist as an installed service.',
];

/** A service that nobody has tried to start since the last boot has an exit code of its own. */
const NEVER_TRIED = '1077  (0x435)';

const block = ({ up }: Running): readonly string[] => [
  '',
  'SERVICE_NAME: vmms',
  '        TYPE               : 10  WIN32_OWN_PROCESS',
  `        STATE              : ${up.vmms === 'running' ? '4  RUNNING' : '1  STOPPED'}`,
  ...(up.vmms === 'running'
    ? ['                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_PRESHUTDOWN)']
    : []),
  `        WIN32_EXIT_CODE    : ${up.vmmsTried ? '0  (0x0)' : NEVER_TRIED}`,
  '        SERVICE_EXIT_CODE  : 0  (0x0)',
  '        CHECKPOINT         : 0x0',
  '        WAIT_HINT          : 0x0',
  '',
];

function startOrStop(here: Running, verb: 'start' | 'stop'): Answer {
  const wanted = verb === 'start' ? 'running' : 'stopped';
  if (here.up.vmms !== wanted) put(here, wanted);
  return { said: [...noSample(`sc ${verb} vmms`), ...lab(`(a moment later it is ${wanted})`)] };
}

function net(here: Running, { words }: Call): Answer {
  const [verb = '', service = ''] = words.map(({ text }) => text.toLowerCase());
  if ((verb !== 'start' && verb !== 'stop') || service === '')
    return remarks('(the lab knows net start vmms and net stop vmms)');
  if (service !== 'vmms' || !isThere(here))
    return says(
      'The service name is invalid.',
      '',
      'More help is available by typing NET HELPMSG 2185.',
      '',
    );
  const wanted = verb === 'start' ? 'running' : 'stopped';
  if (here.up.vmms === wanted)
    return verb === 'start'
      ? says(
          'The requested service has already been started.',
          '',
          'More help is available by typing NET HELPMSG 2182.',
          '',
        )
      : says(
          `The ${DISPLAY} service is not started.`,
          '',
          'More help is available by typing NET HELPMSG 3521.',
          '',
        );
  put(here, wanted);
  return verb === 'start'
    ? says(
        `The ${DISPLAY} service is starting.`,
        `The ${DISPLAY} service was started successfully.`,
        '',
      )
    : says(
        `The ${DISPLAY} service is stopping.`,
        `The ${DISPLAY} service was stopped successfully.`,
        '',
      );
}

const NAMED: Parameters = { Name: ['list', 0] };

function get(here: Running, call: Call): Answer {
  const bound = bind(call, NAMED);
  if (isAnswer(bound)) return bound;
  const wanted = bound.list('Name');
  const fits = wanted.length === 0 || wanted.some((name) => wildcard(name).test('vmms'));
  const stars = wanted.some((name) => name.includes('*'));
  if (!isThere(here) || !fits)
    return stars || wanted.length === 0
      ? remarks('(of all services, the lab has vmms)')
      : cmdletError(call, `Cannot find any service with service name '${wanted[0] ?? ''}'.`);
  if (here.up.vmms === 'running') prove(here, 'serviceRuns');
  return {
    said: wanted.length === 0 || stars ? lab('(of all services, the lab has vmms)') : [],
    rows: {
      items: [
        {
          Status: here.up.vmms === 'running' ? 'Running' : 'Stopped',
          Name: 'vmms',
          DisplayName: DISPLAY,
          StartType: here.disk.vmmsStarts ? 'Automatic' : 'Manual',
        },
      ],
      columns: [
        { head: 'Status', property: 'Status', width: 8 },
        { head: 'Name', property: 'Name', width: 18 },
        { head: 'DisplayName', property: 'DisplayName' },
      ],
      listed: ['Name', 'DisplayName', 'Status', 'StartType'],
      form: 'table',
    },
  };
}

const notFound = (call: Call, name: string): Answer =>
  cmdletError(call, `Cannot find any service with service name '${name}'.`);

function control(here: Running, call: Call, wanted: 'running' | 'stopped'): Answer {
  const bound = bind(call, NAMED);
  if (isAnswer(bound)) return bound;
  const name = bound.list('Name')[0] ?? call.input?.items[0]?.['Name'] ?? '';
  if (name.toLowerCase() !== 'vmms' || !isThere(here)) return notFound(call, name);
  put(here, wanted);
  return NOTHING;
}

function configure(here: Running, call: Call): Answer {
  const bound = bind(call, { ...NAMED, StartupType: 'text', Status: 'text' });
  if (isAnswer(bound)) return bound;
  const name = bound.list('Name')[0] ?? '';
  if (name.toLowerCase() !== 'vmms' || !isThere(here)) return notFound(call, name);
  const type = bound.text('StartupType')?.toLowerCase();
  if (type !== 'automatic' && type !== 'manual')
    return remarks('(the lab knows Automatic and Manual)');
  here.disk.vmmsStarts = type === 'automatic';
  return NOTHING;
}
