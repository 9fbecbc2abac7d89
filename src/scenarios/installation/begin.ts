/** The state a run begins with: firmware as the form has it, and a disk as the mission wants it. */
import { launchRefusal } from '../../model/boot/launch.ts';
import { bootMachineOf } from '../../model/installation/boot-machine.ts';
import type { FirmwareValues, Form } from '../../model/installation/form.ts';
import { hasHyperV, imageOf, type Image } from '../../model/installation/image.ts';
import type { LabContext, LabSetup } from './setup.ts';
import { NONE, type Disk, type LabState, type Vm } from './state.ts';

/** Before the first event. */
export function firstState({ setup, form }: LabContext): LabState {
  return {
    phase: 'off',
    edited: { ...form.firmware },
    saved: { ...form.firmware },
    inForce: { ...form.firmware },
    disk: setup.system === 'blank' ? null : diskOf(setup, form, imageOf(setup.system)),
    up: null,
    boot: null,
    pending: NONE,
    starts: 0,
    session: setup.session,
    cutOff: false,
    wantsFirmware: false,
    exchanges: [],
    proofs: [],
    turns: [],
    added: 0,
  };
}

/**
 * A disk on which this image has just been installed, on a machine whose firmware is set so. Hyper-V
 * Server has the role from the beginning; Windows 11 has its protection where the machine can.
 */
export function freshDisk(image: Image, form: Form, firmware: FirmwareValues): Disk {
  const product = image.kind === 'hyperVServer';
  return {
    image: image.id,
    role: product ? 'installed' : 'absent',
    protected: image.protects && canLaunch(image, form, firmware),
    module: product && image.era === 'today',
    manager: false,
    powershell: image.era === 'today' || image.desktop,
    framework: image.era === 'today' || image.desktop,
    launchType: product ? 'auto' : 'unset',
    scheduler: '',
    vmmsStarts: true,
    vms: [],
    switches: [],
    log: [],
  };
}

const canLaunch = (image: Image, form: Form, firmware: FirmwareValues): boolean =>
  launchRefusal(
    bootMachineOf(form, firmware, image, {
      ...{ role: true, protected: true, launchType: 'auto', children: 0 },
    }),
  ) === null;

function diskOf({ begins }: LabSetup, form: Form, image: Image): Disk {
  const disk = freshDisk(image, form, form.firmware);
  if (begins === 'bench' || !hasHyperV(image)) return disk;
  const host: Disk = {
    ...disk,
    role: 'installed',
    module: image.era === 'today',
    manager: image.desktop,
    launchType: 'auto',
  };
  if (begins === 'host') return host;
  return {
    ...host,
    launchType: 'off',
    vmmsStarts: false,
    vms: [vmOf('files01', 2_048, 2, 0)],
  };
}

/** A virtual machine as its creation leaves it. `number` makes its id: machines of a run differ in it. */
export const vmOf = (name: string, memory: number, generation: 1 | 2, number: number): Vm => ({
  name,
  id: `5E3C1F0A-77B2-4D19-9A64-0B8E2C41${(0xd000 + (number % 0x1000)).toString(16).toUpperCase()}`,
  memory,
  generation,
  network: '',
  state: 'Off',
  since: NONE,
  before: 0,
  nested: false,
  onStop: 'Save',
  onStart: 'StartIfRunning',
  ran: false,
});

/** MB that Windows of this image can use on this machine. */
export const usableMemory = (form: Form, image: Image): number =>
  image.memoryMax === null ? form.memory : Math.min(form.memory, image.memoryMax);
