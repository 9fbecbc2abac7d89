/** What a running Windows can see of the processor: everything, or what the hypervisor below lets through. */
import { formOf, type FirmwareValues } from '../../model/installation/form.ts';
import type { Running } from './world.ts';

/** The four requirements as the system that runs now sees them. */
export interface Sight {
  /** A hypervisor runs beneath this system: its own, or that of the host it is a guest of. */
  readonly hypervisor: boolean;
  readonly extension: boolean;
  readonly firmware: boolean;
  readonly slat: boolean;
  readonly noExecute: boolean;
}

/** What is really the case, whoever looks. */
export function sightOf({ state, up, context }: Running): Sight {
  const { setup } = context;
  const { below, slat } = formOf(setup.machine, setup.era);
  const inForce: FirmwareValues = state.inForce;
  const guest = below !== 'nothing';
  return {
    hypervisor: up.hypervisor || guest,
    extension: !guest,
    firmware: !guest && inForce.virtualization === 'on',
    slat: slat && !guest,
    noExecute: inForce.noExecute === 'on',
  };
}

/** Does all that today's Hyper-V wants hold, and nobody sit below? */
export const isFit = (sight: Sight): boolean =>
  !sight.hypervisor && sight.extension && sight.firmware && sight.slat && sight.noExecute;
