/**
 * The arithmetic from what the sources print to the constants of the model, done again by hand: for each
 * constant its three ends, before rounding. `how` of the constant tells the same in words.
 */
import { REFERENCE } from '../../src/model/platforms/reference.ts';
import {
  adams06,
  atc12,
  dall16,
  fc20data,
  felter14,
  nooks03,
  others,
  sugerman01,
  xen03,
} from './published.ts';

/** The three ends of a constant, before rounding. */
export type Ends = readonly [low: number, value: number, high: number];

const all = (value: number): Ends => [value, value, value];
const half = (number: number): number => number / 2;
/** A recalled number may be off by a quarter. */
const quarter = (number: number): Ends => {
  const value = Math.round(number);
  return [value * 0.75, value, value * 1.25];
};

/** Microseconds of a processor into its cycles. */
const on2003 = (microseconds: number): number => microseconds * xen03.clockGHz.value * 1000;
const on2001 = (microseconds: number): number => microseconds * sugerman01.clockMHz.value;
const onReference = (microseconds: number): number => microseconds * REFERENCE.clockMHz;

const transition = half(atc12.roundTripSandyBridge.value);
const handling = dall16.hypercallKvm.value - atc12.roundTripSandyBridge.value;
/** What an exit and finding out about it cost: contained in the published ways out and in. */
const exit = transition + handling;

const nullIo = on2003(xen03.nullIoUp.value);
/** The source's microseconds a packet, rounded as the constant's text says. */
const packet = (xen03.payloadMtu500.value * 8) / xen03.sendMtu500Native.value;
const sendPacket = on2003(Math.round(packet * 100) / 100);
const kernelPass: Ends = [nullIo, Math.sqrt(nullIo * sendPacket), sendPacket];

const hostFrame = on2001(sugerman01.sendThroughHost.value);
const callout: Ends = [
  on2001(sugerman01.interruptControllerAccess.value),
  on2001(sugerman01.lanceStatusAccess.value),
  on2001(sugerman01.lanceStatusAccess.value),
];
const networkCall =
  (((nooks03.sendIsolated.value - nooks03.sendNative.value) / 100) * nooks03.clockGHz.value * 1e9) /
  nooks03.sendCalls.value;
const fileSystemCall =
  ((nooks03.compileIsolated.value - nooks03.compileNative.value) * nooks03.clockGHz.value * 1e9) /
  nooks03.compileCalls.value;
const systemCall = half(adams06.nativeSyscall.value);
const contextSwitch: Ends = [
  on2003(xen03.switchUp.value),
  on2003(xen03.switchUp.value),
  on2003(xen03.switchSmp.value),
];
const systemCallEnds: Ends = [systemCall, systemCall, half(on2003(xen03.nullCallUp.value))];
/** A frame's time on a wire of 1 Gb/s is 8 ns a byte. */
const frame = all(others.frameOnTheWire.value * 8);
const quarterOf = (value: number, low: number): Ends => [low, value, value * 1.25];

/** By table and id. */
export const ARITHMETIC: Readonly<Record<string, Readonly<Record<string, Ends>>>> = {
  'xen-4.5': {
    'system-call': systemCallEnds,
    'guest-system-call': systemCallEnds,
    'context-switch': contextSwitch,
    'guest-context-switch': contextSwitch,
    'vm-transition': [transition, transition, half(atc12.roundTripNehalem.value)],
    interrupt: [
      adams06.nativeDivideFault.value,
      adams06.nativeDivideFault.value,
      onReference(others.pollingSaves.value),
    ],
    'kernel-pass': kernelPass,
    'lower-stack-pass': kernelPass,
    'copy-per-byte': [
      felter14.sendKvm.value - felter14.sendNative.value,
      felter14.receiveKvm.value - felter14.receiveNative.value,
      felter14.receiveKvm.value - felter14.receiveNative.value,
    ],
    'translated-callout': callout,
    'world-switch': quarter(on2001(sugerman01.worldSwitch.value)),
    'exit-handling': [
      dall16.hypercallXen.value - atc12.roundTripSandyBridge.value,
      handling,
      atc12.exitInAll.value - atc12.roundTripSandyBridge.value,
    ],
    'partition-switch': quarterOf(dall16.outXen.value - exit, dall16.vmSwitchKvm.value),
    'virtual-interrupt': [dall16.vmSwitchKvm.value, dall16.inXen.value - exit, dall16.inKvm.value],
    'exit-to-process': [
      systemCall,
      half(others.ioctlFastest.value - others.insideFastest.value),
      half(others.ioctlSlowest.value - others.insideSlowest.value),
    ],
    'device-model-pass': [
      on2001(sugerman01.lanceTransmitPath.value),
      on2001(sugerman01.lanceTransmitPath.value),
      hostFrame,
    ],
    'protected-call': [networkCall, networkCall, fileSystemCall],
  },
  'xen-1': {
    'xen1-context-switch': [
      on2003(xen03.switchXen0K.value),
      on2003(xen03.switchXen0K.value),
      on2003(xen03.switchXen64K.value),
    ],
    'xen1-system-call': [
      systemCall + half(on2003(xen03.nullCallXen.value - xen03.nullCallUp.value)),
      systemCall + half(on2003(xen03.nullCallXen.value - xen03.nullCallUp.value)),
      half(on2003(xen03.nullCallXen.value)),
    ],
  },
  'workstation-vtx': {
    'vtx-interrupt': [
      atc12.roundTripSandyBridge.value,
      atc12.roundTripSandyBridge.value,
      others.directExit.value,
    ],
    'vtx-context-switch': [
      on2003(xen03.switchUp.value),
      on2003(xen03.switchUp.value),
      on2003(xen03.switchWorkstation0K.value),
    ],
    'vtx-system-call': all(half(adams06.hardwareSyscall.value)),
  },
  'kvm-4.0': { 'kvm-virtual-interrupt': quarter(dall16.inKvm.value) },
  'workstation-3': {
    'translated-interrupt': callout,
    'translated-context-switch': [
      on2003(xen03.switchWorkstation16K.value),
      on2003(xen03.switchWorkstation0K.value),
      on2003(xen03.switchWorkstation64K.value),
    ],
    'translated-system-call': [
      half(on2003(xen03.nullCallWorkstation.value)),
      half(on2003(xen03.nullCallWorkstation.value)),
      half(adams06.translatedSyscall.value),
    ],
    'hosted-stack-pass': [Math.round(kernelPass[1]), hostFrame, hostFrame],
  },
  devices: {
    'ssd-read': all(others.ssdRead.value * 1000),
    'ssd-write': all(others.ssdWrite.value * 1000),
    'hdd-read': all((others.seek10k.value + others.halfTurn10k.value) * 1e6),
    'hdd-flush': all((others.seek10k.value + others.halfTurn10k.value) * 1e6),
    'nic-send': frame,
    'nic-receive': frame,
  },
};

/** What felter14 and dall16 leave for one direction of a kernel's back end with the stack below it, in µs. */
export const kernelBackEndAndStack = ((): number => {
  const added = felter14.roundTripKvm.value - felter14.roundTripNative.value;
  const crossings = (dall16.inKvm.value + dall16.outKvm.value) / (felter14.clockGHz.value * 1000);
  return half(added - crossings);
})();

/** What each process adds to a 4 KiB read, in µs. */
export const processAdds = {
  qemu: fc20data.qemuRead.value - fc20data.metalRead.value,
  cloudHypervisor: fc20data.cloudHypervisorRead.value - fc20data.metalRead.value,
} as const;
