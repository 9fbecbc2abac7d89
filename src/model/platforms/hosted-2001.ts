/** The PC on which the hosted monitor of VMware Workstation 2 was taken apart, event by event. */
import { HARDWARE } from './hardware.ts';
import type { Platform } from './platform.ts';
import { PENTIUM_III } from './reference.ts';
import { rowsOf } from './row.ts';
import { sandyBridge2012 } from './sandy-bridge-2012.ts';
import { SOFTWARE } from './software.ts';

const workstation = SOFTWARE['workstation-3'];

const row = rowsOf({ unit: 'ns', cpu: PENTIUM_III, flag: 'measured', sources: ['sugerman01'] });

export const hosted2001: Platform = {
  id: 'hosted-2001',
  name: 'Hosted PC (2001)',
  year: 2001,
  processor: PENTIUM_III,
  clockMHz: 733,
  cores: 1,
  sources: ['sugerman01'],
  constants: [
    workstation.translatedCallout,
    workstation.worldSwitch,
    workstation.deviceModelPass,
    workstation.lowerStackPass,
    row(
      'lance-status-access',
      'an access to the emulated card’s status register, answered by the monitor',
      910,
      'sugerman01, table of VMM time: IN or OUT to the Lance status register 0.91 µs',
    ),
    row(
      'interrupt-controller-access',
      'an access to the emulated interrupt controller, answered by the monitor',
      780,
      'sugerman01, table of VMM time: IN or OUT to the PIC 0.78 µs',
    ),
    row(
      'host-transmit',
      'handing one frame to the host and through its stack',
      22_700,
      'sugerman01, table of total time: transmitting via VMNet 22.7 µs',
    ),
    row(
      'host-receive',
      'taking one frame from the host’s stack',
      22_700,
      'sugerman01, table of total time: receiving via VMNet 22.7 µs',
    ),
    row(
      'transmit-emulation',
      'emulating the card’s transmit path for one frame',
      3_000,
      'sugerman01, table of total time: emulating the Lance transmit path 3.0 µs',
    ),
    row(
      'out-to-wire',
      'from the OUT instruction that starts a frame to the wire',
      [23_723, 31_630, 39_538],
      'sugerman01 section 4.2, 31.63 µs, recalled and not re-read; ends: our allowance of a quarter',
      { flag: 'recalled' },
    ),
    row(
      'transmits-an-access',
      'share of the accesses to the card’s data port that start a frame',
      0.333,
      'sugerman01 section 4.4: a third',
      { unit: 'ratio' },
    ),
    row(
      'frames-combined',
      'frames held back at most before the host is asked to send',
      3,
      'sugerman01 section 4.5, send combining',
      { unit: 'count' },
    ),
  ],
  borrows: [
    {
      ids: [
        HARDWARE.systemCall.id,
        HARDWARE.contextSwitch.id,
        HARDWARE.interrupt.id,
        HARDWARE.kernelPass.id,
        HARDWARE.driverPass.id,
        HARDWARE.copyPerByte.id,
        workstation.returnToUser.id,
        workstation.virtualInterrupt.id,
        workstation.guestContextSwitch.id,
        workstation.guestSystemCall.id,
        workstation.partitionSwitch.id,
        SOFTWARE.native.guestSystemCall.id,
        SOFTWARE.native.guestContextSwitch.id,
      ],
      from: sandyBridge2012,
      why: 'the work of an ordinary kernel, which nobody has taken apart on this PC',
    },
  ],
};
