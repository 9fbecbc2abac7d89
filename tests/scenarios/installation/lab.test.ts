/** What the lab does: power and firmware, the two orders of a start, eras, sessions, links, completion. */
import { describe, expect, it } from 'vitest';
import { simTime, step } from '../../../src/engine/units.ts';
import {
  articleCardFor,
  bootsOf,
  completionsFor,
  enter,
  formatLab,
  FORM_IDS,
  IMAGES,
  labOf,
  parseLab,
  runOf,
  screenOf,
  stateAfter,
  undo,
  type LabLog,
  type LabSetup,
} from '../../../src/scenarios/installation/index.ts';
import { installationEntry } from '../../../src/scenarios/installation/entry.ts';
import { KINDS } from '../../../src/scenarios/installation/kinds.ts';
import { logOf } from '../../../src/scenarios/installation/routes/route.ts';
import { ROUTES } from '../../../src/scenarios/installation/routes/routes.ts';
import { settle } from '../../../src/scenarios/parameter.ts';

const played = (setup: Partial<LabSetup>, ...texts: readonly string[]): LabLog =>
  texts.reduce((log, text) => enter(log, text), labOf(setup));

const lastOf = (log: LabLog): string =>
  (stateAfter(log).exchanges.at(-1)?.said ?? []).map(({ text }) => text).join('\n');

function kindsOf(log: LabLog): readonly number[] {
  const { trace } = runOf(log);
  return Array.from({ length: trace.length }, (_, row) => trace.kind[row] ?? -1);
}

describe('power and firmware', () => {
  const host = { mission: 'free', system: 'std-2022-desktop', machine: 'vtOff' } as const;

  it('tells the processor of a saved switch only when the power has been away', () => {
    const warm = played(host, ':off', ':firmware', ':set virtualization on', ':save');
    expect(stateAfter(warm)).toMatchObject({
      saved: { virtualization: 'on' },
      inForce: { virtualization: 'off' },
    });
    expect(
      stateAfter(played(host, ':off', ':firmware', ':set virtualization on', ':save-off', ':on')),
    ).toMatchObject({ inForce: { virtualization: 'on' } });
  });

  it('takes the change of a field without such a need at a restart', () => {
    const log = played(host, ':off', ':firmware', ':set ioRemapping on', ':save');
    expect(stateAfter(log).inForce.ioRemapping).toBe('on');
  });

  it('forgets what was not saved', () => {
    const log = played(host, ':off', ':firmware', ':set virtualization on', ':discard');
    expect(stateAfter(log).saved.virtualization).toBe('off');
  });

  it('opens the setup while firmware has the machine, and not later', () => {
    const early = enter(labOf(host), ':firmware', simTime(1_000_000_000));
    expect(stateAfter(early).phase).toBe('firmware');
    const late = enter(labOf(host), ':firmware', simTime(6_000_000_000));
    expect(stateAfter(late).phase).toBe('console');
  });

  it('has no setup in a guest', () => {
    const log = played({ ...host, machine: 'guest' }, ':off', ':firmware');
    expect(stateAfter(log).phase).toBe('off');
  });
});

describe('going down by a line', () => {
  const host = { mission: 'free', system: 'std-2022-desktop' } as const;
  const startsAfter = (text: string): number => stateAfter(played(host, text)).starts;

  it.each([
    'shutdown /r',
    'SHUTDOWN.EXE  -R -t 0  ',
    'shutdown /r /d p:2:4 /c "a reason"',
    'restart-computer localhost -Force',
    'Restart-Computer | Out-Null',
    '& "shutdown" /g /f',
  ])('restarts at %s', (text) => {
    expect(startsAfter(text)).toBe(2);
  });

  it.each([
    'shutdown',
    'shutdown /?',
    'shutdown /r /s',
    'shutdown /r /now',
    'shutdown /a',
    'shutdown /fw',
    'Restart-Computer -WhatIf',
    'Restart-Computer -Confirm',
    'Restart-Computer -Now',
    'Restart-Computer -ComputerName other',
    'Restart-Computer > nul',
    'systeminfo && shutdown /r',
    '"shutdown" /r',
  ])('stays at %s, and says why', (text) => {
    const log = played(host, text);
    expect(stateAfter(log)).toMatchObject({ starts: 1, phase: 'console' });
    expect(lastOf(log)).not.toBe('');
  });

  it('does nothing that -WhatIf would only tell of', () => {
    const log = played({ ...host, begins: 'host' }, 'New-VM ember -WhatIf', 'New-VM birch');
    expect(stateAfter(log).disk?.vms.map(({ name }) => name)).toEqual(['birch']);
  });

  it('denies no cmdlet that it does not know of', () => {
    const answer = (name: string): string => lastOf(played(host, name));
    expect(answer('Get-BitLockerVolume')).toContain('cannot tell');
    expect(answer('Get-VM | ForEach-Object Name')).not.toContain('ForEach-Object : The term');
    expect(answer('Get-VMReplication')).toContain('is not recognized');
    expect(answer('Get-WindowsFeatures')).toContain('cannot tell');
    expect(answer('sytseminfo')).toContain('is not recognized');
  });
});

describe('the two orders of a start', () => {
  const order = (setup: Partial<LabSetup>): readonly number[] =>
    kindsOf(labOf({ mission: 'free', begins: 'host', ...setup }));

  it('2008 R2: Windows has begun when the hypervisor is launched, and becomes the parent at once', () => {
    const log = labOf({ mission: 'free', begins: 'host', system: 'dc-2008-r2-full' });
    const kinds = kindsOf(log);
    const launch = kinds.indexOf(KINDS.hypervisorLaunched);
    expect(kinds[launch + 1]).toBe(KINDS.systemBecameParent);
    const screen = screenOf(runOf(log).stateAt(step(launch + 1)), runOf(log).context);
    expect(screen.kind === 'starting' && screen.stages.map(({ id }) => id)).toEqual([
      'firmware',
      'bootLoader',
      'launchDriver',
      'launch',
      'kernel',
      'services',
    ]);
  });

  it('today: the hypervisor is launched before the kernel', () => {
    const log = labOf({ mission: 'free', begins: 'host', system: 'std-2025-desktop' });
    const screen = screenOf(runOf(log).stateAt(step(1)), runOf(log).context);
    expect(screen.kind === 'starting' && screen.stages.map(({ id }) => id)).toEqual([
      ...['firmware', 'bootLoader', 'launch', 'kernel', 'services'],
    ]);
    expect(order({ system: 'std-2025-desktop' })).toContain(KINDS.systemBecameParent);
  });

  it('tells what each start came to', () => {
    const log = played(
      { mission: 'role' },
      ...['15', 'Install-WindowsFeature Hyper-V -Restart', ':off', ':firmware'],
    );
    expect(bootsOf(runOf(log)).map(({ ended, cold }) => [ended, cold])).toEqual([
      ['bare', true],
      ['parent', false],
      ['firmware', true],
    ]);
  });
});

describe('eras', () => {
  const old = { mission: 'free', system: 'ent-2008-r2-full' } as const;

  it.each(['Get-VM', 'Get-ComputerInfo', 'Get-CimInstance Win32_Processor', 'New-VM x'])(
    '2008 R2 does not know %s',
    (line) => expect(lastOf(played(old, 'powershell', line))).toContain('is not recognized'),
  );

  it.each(['ocsetup Microsoft-Hyper-V', 'oclist'])('today does not know %s', (line) =>
    expect(lastOf(played({ mission: 'role' }, '15', line))).toContain('is not recognized'),
  );

  it('Server Core of 2008 R2 has no PowerShell until it is added', () => {
    const core = { mission: 'parent' } as const;
    expect(lastOf(played(core, 'powershell'))).toContain('is not recognized');
    const added = played(
      core,
      ...['start /w ocsetup NetFx2-ServerCore', 'start /w ocsetup MicrosoftWindowsPowerShell'],
      'powershell',
    );
    expect(lastOf(added)).toContain('Windows PowerShell');
  });

  it('a system brings its own era', () => {
    expect(labOf({ system: 'hvs-2008-r2', era: 'today' }).setup.era).toBe('2008-r2');
  });

  it.each(IMAGES)('$id installs, starts and answers', ({ id, era }) => {
    const log = played({ mission: 'free', era }, ':on', `:install ${id}`, '15', 'systeminfo');
    expect(stateAfter(log).phase).toBe('console');
    expect(lastOf(log)).toContain('OS Name:');
  });
});

describe('what readers type', () => {
  const host = { mission: 'free', system: 'std-2022-desktop', begins: 'host' } as const;

  it.each([
    ['(Get-CimInstance Win32_ComputerSystem).HypervisorPresent', 'True'],
    ['$net = Get-NetAdapter', '(the lab has no variables and no scripts)'],
    ['Start-VM -VMName nobody', 'unable to find a virtual machine with name "nobody"'],
    ['Start-VM', 'PowerShell asks for a Name'],
    ['New-VMSwitch -SwitchName X -SwitchType Private', 'X    Private'],
    ['systeminfo.exe | find "Model"', 'System Model:              Mantel Rack 2'],
    ['Get-VM -Nam x', 'unable to find a virtual machine with name "x"'],
    ['Get-VM -Q', "parameter name 'Q'"],
    ['Frob', "The term 'Frob' is not recognized"],
    ['ipconfig', '(ipconfig exists on such a machine; the lab has no model of it)'],
    ['services.msc', 'opens a window'],
    ['wmic computersystem get HypervisorPresent', 'TRUE'],
    ['hostname; whoami', 'MORTISE\nmortise\\administrator'],
    ['Get-Service vmms | Format-List Name, Status', 'Status : Running'],
    [
      'Get-WindowsFeature | Where-Object {$_.Name -eq "Hyper-V"} | Select-Object InstallState',
      'Installed',
    ],
  ])('%s', (line, answer) => expect(lastOf(played(host, line))).toContain(answer));

  it('a system without a desktop has no windows', () =>
    expect(lastOf(played({ ...host, system: 'std-2022-core' }, '15', 'services.msc'))).toContain(
      'is not recognized',
    ));
});

describe('sessions', () => {
  const host = {
    ...({
      mission: 'free',
      system: 'std-2022-desktop',
      begins: 'host',
      session: 'remote',
    } as const),
  };

  it('a switch without a share takes the connection along; the console at the machine stays', () => {
    const cut = played(host, 'New-VMSwitch X -NetAdapterName Ethernet -AllowManagementOS $false');
    expect(stateAfter(cut).session).toBe('dropped');
    const back = enter(enter(enter(cut, ':local'), 'Remove-VMSwitch X'), ':remote');
    expect(stateAfter(back).session).toBe('remote');
  });

  it.each(['$true', '$false'])(
    'another adapter takes nothing along, shared or not: %s',
    (shared) => {
      const line = `New-VMSwitch X -NetAdapterName 'Ethernet 2' -AllowManagementOS ${shared}`;
      expect(stateAfter(played(host, line)).session).toBe('remote');
    },
  );

  it('does not come back by a restart', () => {
    const cut = played(
      host,
      'New-VMSwitch X -NetAdapterName Ethernet -AllowManagementOS $false',
      ':off',
      ':on',
    );
    expect(stateAfter(cut).session).toBe('dropped');
  });
});

describe('links', () => {
  it.each(ROUTES)('$id comes back the same', (route) => {
    const log = logOf(route);
    const { log: read, problems } = parseLab(formatLab(log));
    expect(problems).toEqual([]);
    expect(read?.setup).toEqual(log.setup);
    expect(read && stateAfter(read).exchanges.map(({ said }) => said)).toEqual(
      stateAfter(log).exchanges.map(({ said }) => said),
    );
    expect(formatLab(log)).toMatch(/^[\w.:,!~%+-]+$/);
  });

  it.each([
    ['', 'damaged'],
    ['L9.free..', 'damaged'],
    ['L2.free..', 'damaged'],
    ['L2.2.nothing..', 'a mission we do not have'],
    ['L2.2.free.machine:toaster.', 'a choice we do not have'],
    ['L2.2.free..1~%E0%A4%A', 'cannot be read'],
    ['L2.2.free..zzzzzzzz~x', 'cannot be read'],
    [`L2.2.free..${'1~x!'.repeat(4_000)}`, 'too long'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseLab(text).problems.join()).toContain(problem);
  });
});

describe('what a reader gets besides', () => {
  const log = played({ mission: 'repair' }, '15');
  const run = runOf(log);
  const state = run.stateAt(run.steps);

  it('completes names of commands, parameters and machines', () => {
    expect(completionsFor(state, run.context, 'Get-VM')).toEqual([
      'Get-VMHost',
      'Get-VMProcessor',
      'Get-VMSwitch',
    ]);
    expect(completionsFor(state, run.context, 'Get-VM | For')).toEqual([
      'Format-List',
      'Format-Table',
    ]);
    expect(completionsFor(state, run.context, 'Start-VM -Na')).toEqual(['-Name']);
    expect(completionsFor(state, run.context, 'Start-VM -Name f')).toEqual(['files01']);
    expect(completionsFor(state, run.context, 'nonsense x')).toEqual([]);
  });

  it('has a card for every moment of every route', () => {
    const seen = new Set<string>();
    for (const route of ROUTES) {
      const one = runOf(logOf(route));
      for (let at = 0; at <= one.steps; at += 1)
        seen.add(articleCardFor(one.stateAt(step(at)), one.context)?.id ?? 'none');
    }
    seen.delete('none');
    expect([...seen].toSorted()).toEqual(
      [
        ...[
          'before',
          'child',
          'firmware',
          'hypervisorFirst',
          'notLaunched',
          'parent',
          'restartDue',
        ],
        ...['sourcesToday', 'sources2009', 'windowsFirst'],
      ].toSorted(),
    );
  });

  it('has whole sentences for every event of every route', () => {
    for (const { id } of ROUTES) {
      const { run: told, narration } = installationEntry.run(
        settle(installationEntry.parameters, { route: id }).settings,
        { seed: 1, interventions: [] },
      );
      expect(told.steps).toBeGreaterThan(0);
      for (let row = 0; row < told.trace.length; row += 1) {
        expect(narration(row).long).toMatch(/^[A-Z“0-9].*[.”]$/s);
        expect(narration(row).short.length).toBeLessThanOrEqual(90);
      }
    }
  });

  it('steps back by dropping what came later', () => {
    const other = enter(log, 'hostname', log.inputs[0]!.at);
    expect(other.inputs.map(({ text }) => text)).toEqual(['15', 'hostname']);
    expect(undo(other).inputs).toEqual(log.inputs);
  });

  it.each(FORM_IDS)('draws a screen for every step on a machine that is %s', (machine) => {
    const one = runOf(
      played(
        { machine, mission: 'free' },
        ':on',
        ':install dc-2022-core',
        '15',
        'systeminfo',
        ':off',
      ),
    );
    const kinds = new Set<string>();
    for (let at = 0; at <= one.steps; at += 1)
      kinds.add(screenOf(one.stateAt(step(at)), one.context).kind);
    expect([...kinds].toSorted()).toEqual(['console', 'installing', 'off', 'setup', 'starting']);
  });
});
