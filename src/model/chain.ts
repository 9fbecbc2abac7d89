/** The logical chain of components that a request passes, before anything is known of where they live. */
import type { ComponentId } from './components.ts';
import type { DeviceInterface } from './design.ts';
import type { Command } from './devices.ts';
import type { Operation } from './operations.ts';

/** One component on the way. */
export interface Stop {
  readonly component: ComponentId;
  readonly direction: 'down' | 'up';
  /** What the device does; null at every other component. */
  readonly command: Command | null;
  /** Whether the request has its data with it here: a flush carries none. */
  readonly carriesData: boolean;
}

/** The components between the kernel's I/O stack and the device, from top to bottom. */
export function componentsBelow(deviceInterface: DeviceInterface): readonly ComponentId[] {
  switch (deviceInterface) {
    case 'native':
      return ['physicalDriver'];
    case 'emulatedRegisters':
      return ['guestDriver', 'deviceModel', 'ioStack', 'physicalDriver'];
    case 'sharedRing':
      return ['guestDriver', 'backEnd', 'ioStack', 'physicalDriver'];
  }
}

/** The stops of an operation in order; the first is where it begins, the last where it is done. */
export function chainOf(operation: Operation, deviceInterface: DeviceInterface): readonly Stop[] {
  const path = componentsBelow(deviceInterface);
  const stops: Stop[] = [];
  let carriesData = true;
  const stop = (component: ComponentId, direction: 'down' | 'up'): Stop => ({
    component,
    direction,
    command: null,
    carriesData,
  });
  if (!operation.fromDevice) stops.push(stop('application', 'down'));
  for (const command of operation.commands) {
    carriesData = command !== 'flush';
    if (!operation.fromDevice) {
      stops.push(stop('guestKernel', 'down'));
      stops.push(...path.map((component) => stop(component, 'down')));
    }
    stops.push({ component: 'device', direction: 'down', command, carriesData });
    if (operation.waits) {
      stops.push(...[...path].reverse().map((component) => stop(component, 'up')));
      stops.push(stop('guestKernel', 'up'));
    }
  }
  if (operation.waits) stops.push(stop('application', 'up'));
  return stops;
}
