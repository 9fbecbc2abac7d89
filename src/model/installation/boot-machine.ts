/** The machine of a start, made from data sheet, firmware and what is installed: what the boot model asks for. */
import type { BootMachine } from '../boot/machine.ts';
import type { FirmwareValues, Form } from './form.ts';
import type { Image } from './image.ts';

/** What of the installed system decides a start. */
export interface Installed {
  readonly role: boolean;
  /** Is the hypervisor launched for the system’s own protection, role or not? */
  readonly protected: boolean;
  readonly launchType: 'auto' | 'off';
  /** Children that start by themselves. */
  readonly children: number;
}

/** The machine that is about to start. A guest shows no extensions, whatever its firmware page says. */
export function bootMachineOf(
  form: Form,
  firmware: FirmwareValues,
  image: Image,
  { role, protected: own, launchType, children }: Installed,
): BootMachine {
  const offer = (value: 'on' | 'off'): BootMachine['noExecute'] =>
    value === 'on' ? 'on' : 'offInFirmware';
  return {
    system: image.era === '2008-r2' ? 'server-2008-r2' : 'server-2022',
    vendor: form.vendor,
    virtualization: form.below === 'nothing' ? offer(firmware.virtualization) : 'absent',
    noExecute: offer(firmware.noExecute),
    slat: form.slat && form.below === 'nothing',
    processorsAlike: true,
    role: role || own,
    launchType,
    trouble: 'none',
    below: form.below,
    children,
  };
}
