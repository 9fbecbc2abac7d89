/** What the application asks for, as legs: a way down, what the device does, and a way back. */
import type { Command } from './devices.ts';

export const OPERATION_IDS = ['diskRead', 'diskWrite', 'networkSend', 'networkReceive'] as const;
export type OperationId = (typeof OPERATION_IDS)[number];

export interface Operation {
  readonly id: OperationId;
  readonly name: string;
  readonly kind: 'disk' | 'network';
  /** True when it begins at the device, not at the application. */
  readonly fromDevice: boolean;
  /** One device command after another; the kernel's I/O stack turns round between them. */
  readonly commands: readonly Command[];
  /** Which way the data goes when software copies it. */
  readonly data: 'down' | 'up';
  /** Whether the application waits for the device's answer. */
  readonly waits: boolean;
}

export const OPERATIONS: Readonly<Record<OperationId, Operation>> = {
  diskRead: {
    id: 'diskRead',
    name: 'disk read',
    kind: 'disk',
    fromDevice: false,
    commands: ['read'],
    data: 'up',
    waits: true,
  },
  diskWrite: {
    id: 'diskWrite',
    name: 'disk write with flush',
    kind: 'disk',
    fromDevice: false,
    commands: ['write', 'flush'],
    data: 'down',
    waits: true,
  },
  networkSend: {
    id: 'networkSend',
    name: 'network send',
    kind: 'network',
    fromDevice: false,
    commands: ['send'],
    data: 'down',
    waits: false,
  },
  networkReceive: {
    id: 'networkReceive',
    name: 'network receive',
    kind: 'network',
    fromDevice: true,
    commands: ['receive'],
    data: 'up',
    waits: true,
  },
};
