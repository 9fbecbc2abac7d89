/**
 * A start as data: its stages in their order, which differs between the two generations. What has no
 * published duration takes an assumed one; the order is the point, not the time.
 */
import type { Constant } from '../platforms/constant.ts';
import { launchRefusal } from './launch.ts';
import { systemOf, type BootMachine } from './machine.ts';

export const STAGE_IDS = [
  'firmware',
  'bootLoader',
  'launch',
  'kernel',
  'launchDriver',
  'services',
  'child',
] as const;
export type StageId = (typeof STAGE_IDS)[number];

/** Who runs a stage, and above what. */
export interface Stage {
  readonly id: StageId;
  /** Whose code runs. */
  readonly actor: 'firmware' | 'loader' | 'windows' | 'hypervisor';
  /** 1 and up for a child being created; else 0. */
  readonly child: number;
}

const assumed = (id: string, what: string, milliseconds: number): Constant => ({
  id: `boot-${id}`,
  what,
  value: milliseconds * 1_000_000,
  low: milliseconds * 1_000_000,
  high: milliseconds * 1_000_000,
  unit: 'ns',
  cpu: 'elapsed time',
  flag: 'assumed',
  sources: [],
  how: 'no source: a plausible time, so that stages can be drawn; only their order is documented',
});

/** How long each stage takes. All assumed. */
export const STAGE_TIMES: Readonly<Record<StageId, Constant>> = {
  firmware: assumed('firmware', 'firmware, to the boot loader', 4_000),
  bootLoader: assumed('loader', 'the boot loader, to the start of the kernel', 1_500),
  launch: assumed('launch', 'loading and launching the hypervisor', 200),
  kernel: assumed('kernel', 'the Windows kernel, to its services', 5_000),
  launchDriver: assumed(
    'launch-driver',
    'the kernel’s early start, to the driver that launches',
    800,
  ),
  services: assumed('services', 'services of the parent, to the first child', 3_000),
  child: assumed('child', 'creating a child, to its first instruction', 500),
};

/** The stages of this machine's start, in order. A launch that is refused still has its place. */
export function stagesOf(machine: BootMachine): readonly Stage[] {
  const stage = (id: StageId, actor: Stage['actor'], child = 0): Stage => ({ id, actor, child });
  const tries = machine.role;
  const launches = launchRefusal(machine) === null;
  const launch = (actor: Stage['actor']): readonly Stage[] =>
    tries ? [stage('launch', actor)] : [];
  const middle =
    systemOf(machine.system).order === 'windowsFirst'
      ? [...(tries ? [stage('launchDriver', 'windows')] : []), ...launch('windows')]
      : launch('loader');
  const last = launches
    ? Array.from({ length: machine.children }, (_, index) =>
        stage('child', 'hypervisor', index + 1),
      )
    : [];
  return [
    stage('firmware', 'firmware'),
    stage('bootLoader', 'loader'),
    ...middle,
    stage('kernel', 'windows'),
    stage('services', 'windows'),
    ...last,
  ];
}
