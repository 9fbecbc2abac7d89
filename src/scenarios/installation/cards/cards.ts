/** The article at the bench: its words at each moment of an installation, each with what is true. */
import type { Frozen } from '../../../engine/scenario.ts';
import type { LabContext } from '../setup.ts';
import type { LabState } from '../state.ts';

export interface Card {
  readonly id: string;
  /** What the article says, in our words. */
  readonly says: string;
  /** What is the case. */
  readonly isSo: string;
  /** Judged claims of content/claims. */
  readonly claims: readonly string[];
  /** Slug of the lesson that goes into it. */
  readonly lesson: string;
  readonly fits: (state: Frozen<LabState>, context: LabContext) => boolean;
}

const children = ({ disk }: Frozen<LabState>): number =>
  (disk?.vms ?? []).filter(({ state }) => state === 'Running').length;

/** Most particular first. */
export const CARDS: readonly Card[] = [
  {
    id: 'firmware',
    says: 'The very first step is the BIOS, and without hardware support the game is over.',
    isSo: 'For Hyper-V that is so, of no-execute as much as of the extension. Today Windows can be asked first, and a switch that has been saved counts for the processor only when the power has been away.',
    claims: ['C32', 'C33'],
    lesson: 'before-you-install',
    fits: ({ phase }) => phase === 'firmware',
  },
  {
    id: 'sources2009',
    says: 'Hyper-V comes from several places: the free Hyper-V Server, “Server Core edition”, Standard, Enterprise, Datacenter; and what is different between them is absolutely nothing.',
    isSo: 'The hypervisor is the same in all. Memory and guests differ, and Server Core is no edition but a way to install one.',
    claims: ['C34', 'C37', 'C40'],
    lesson: 'where-it-comes-from',
    fits: ({ phase }, { setup }) => phase === 'setup' && setup.era === '2008-r2',
  },
  {
    id: 'sourcesToday',
    says: 'For homework, download Hyper-V Server and install it.',
    isSo: 'The last of that line is of 2019. Today Hyper-V is a role of Windows Server or a feature of Windows 10 and 11, and Home has none.',
    claims: ['C35', 'C47'],
    lesson: 'where-it-comes-from',
    fits: ({ phase }) => phase === 'setup',
  },
  {
    id: 'windowsFirst',
    says: 'From this start on, Hyper-V regulates the startup of all operating systems.',
    isSo: 'Not of this one. In 2008 R2 Windows starts on the bare machine, and a driver of it launches the hypervisor underneath.',
    claims: ['C43'],
    lesson: 'what-happened-at-the-reboot',
    fits: ({ phase, disk }, { setup }) =>
      phase === 'starting' && disk?.role === 'installed' && setup.era === '2008-r2',
  },
  {
    id: 'hypervisorFirst',
    says: 'From this start on, Hyper-V regulates the startup of all operating systems.',
    isSo: 'Of the first one it does, since 2012: the boot loader launches the hypervisor, then Windows. The children are started by services of the parent.',
    claims: ['C43'],
    lesson: 'what-happened-at-the-reboot',
    fits: ({ phase, disk }) => phase === 'starting' && disk?.role === 'installed',
  },
  {
    id: 'restartDue',
    says: 'The system will demand a reboot.',
    isSo: 'So it does. Nothing runs yet that did not run before: files are on the disk, and a boot setting is waiting.',
    claims: ['C42', 'C39'],
    lesson: 'the-role-the-reboot',
    fits: ({ phase, disk }) => phase === 'console' && disk?.role === 'pending',
  },
  {
    id: 'child',
    says: 'The hypervisor is the operating platform for all operating systems, and guests do not know that they are virtual.',
    isSo: 'It gives a child processors, memory and interrupts; disks, networks and screens come from the parent. A guest can ask, and most do.',
    claims: ['C28', 'C30'],
    lesson: 'your-first-child-partition',
    fits: (state) => state.phase === 'console' && children(state) > 0,
  },
  {
    id: 'notLaunched',
    says: 'The installation writes the hypervisor to the hardware.',
    isSo: 'The role is on this disk, and no hypervisor runs: it is loaded afresh at each start, or not. Nothing is in the hardware.',
    claims: ['C39', 'C44'],
    lesson: 'what-happened-at-the-reboot',
    fits: ({ phase, disk, up }) =>
      phase === 'console' && disk?.role === 'installed' && up?.hypervisor === false,
  },
  {
    id: 'parent',
    says: 'The system used to write the hypervisor to the hardware can write to it, and is therefore called the parent.',
    isSo: 'The parent cannot touch one byte of the hypervisor. It may make calls that others may not, and it is called parent because it makes children.',
    claims: ['C45', 'C46'],
    lesson: 'what-happened-at-the-reboot',
    fits: ({ phase, up }) => phase === 'console' && up?.hypervisor === true,
  },
  {
    id: 'before',
    says: 'Hyper-V runs natively on processors that support virtualization.',
    isSo: 'Support has four parts: the extension, its switch in the firmware, no-execute, and, today, a second page-table level. Ask for all four.',
    claims: ['C11', 'C32'],
    lesson: 'before-you-install',
    fits: ({ phase }) => phase === 'console' || phase === 'off',
  },
];
