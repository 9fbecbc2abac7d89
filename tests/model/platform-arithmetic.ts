/**
 * The arithmetic from what the sources print to the constants of the platforms, by platform and id: the
 * three ends before rounding. `how` of each constant tells the same in words.
 */
import { ARITHMETIC, type Ends } from './arithmetic.ts';
import { felter14, nooks03, sriov10, sugerman01, vsphereSql09, xen03 } from './published.ts';
import {
  adams06Nanobench,
  adams06Table1,
  adams06Text,
  dall16Table2,
  dall16Table5,
  fc20More,
  fc20Requests,
  felter14Disk,
  nehalem,
  roundTrips,
  xen03Lmbench,
} from './published-platforms.ts';

type Table = Readonly<Record<string, Ends>>;

const all = (value: number): Ends => [value, value, value];
const ends = (low: number, value: number, high: number): Ends => [low, value, high];
const quarter = (value: number): Ends => [value * 0.75, value, value * 1.25];
/** For counts, whose ends are whole though their unit need not be. */
const wholeQuarter = (value: number): Ends => [
  Math.round(value * 0.75),
  value,
  Math.round(value * 1.25),
];
const halved = ([low, value, high]: Ends): Ends => [low / 2, value / 2, high / 2];
const table = (rows: readonly (readonly [string, Ends])[]): Table => Object.fromEntries(rows);
const ns = (microseconds: number): Ends => all(microseconds * 1000);

const lmbench = table(
  Object.entries(xen03Lmbench).flatMap(([id, figures]) =>
    ['native', 'native-smp', 'xen1', 'workstation'].map(
      (system, column) => [`${system}-${id}`, ns(figures[column]!)] as const,
    ),
  ),
);

const packet = (mbit: number): Ends => ns((xen03.payloadMtu500.value * 8) / mbit);
const nullCall: Ends = halved(ends(0.45 * 2400, 0.45 * 2400, 0.53 * 2400));

const xeon2003: Table = {
  ...lmbench,
  'system-call': nullCall,
  'guest-system-call': nullCall,
  'xen1-system-call': halved(all(xen03.nullCallXen.value * 2400)),
  'native-sent-packet': packet(xen03.sendMtu500Native.value),
  'xen1-sent-packet': packet(xen03.sendMtu500Xen.value),
  'workstation-sent-packet': packet(xen03.sendMtu500Workstation.value),
  'native-received-packet': packet(xen03.receiveMtu500Native.value),
  'xen1-received-packet': packet(xen03.receiveMtu500Xen.value),
  'workstation-received-packet': packet(xen03.receiveMtu500Workstation.value),
  'processor-switch-with-refill': all(0.075 * 5e6),
  'xen1-slice': all(5e6),
  'esx-slice': all(50e6),
  'build-kernel-share': all(0.07),
};

const hosted2001: Table = {
  'translated-callout': ARITHMETIC['xen-4.5']!['translated-callout']!,
  'world-switch': ARITHMETIC['xen-4.5']!['world-switch']!,
  'lance-status-access': ns(sugerman01.lanceStatusAccess.value),
  'interrupt-controller-access': ns(sugerman01.interruptControllerAccess.value),
  'host-transmit': ns(sugerman01.sendThroughHost.value),
  'host-receive': ns(sugerman01.sendThroughHost.value),
  'transmit-emulation': ns(sugerman01.lanceTransmitPath.value),
  'out-to-wire': quarter(sugerman01.outToWire.value * 1000),
  'transmits-an-access': all(0.333),
  'frames-combined': all(3),
};

const parts = (column: 0 | 1): Table =>
  table(Object.entries(adams06Table1).map(([id, cycles]) => [id, all(cycles[column])]));

const prescott = ends(roundTrips.prescott, roundTrips.prescott, roundTrips.pentium4InOne);
const pentium4: Table = {
  ...parts(0),
  'vm-round-trip': prescott,
  'vm-transition': halved(prescott),
  'system-call': halved(all(adams06Nanobench['system-call']![0])),
  'guest-system-call': halved(all(adams06Nanobench['system-call']![0])),
  'translated-system-call': halved(all(adams06Nanobench['system-call']![1])),
  'vtx-system-call': halved(all(adams06Nanobench['system-call']![2])),
  ...table(
    Object.entries(adams06Nanobench).flatMap(([id, figures]) =>
      ['native', 'translated', 'vtx'].map(
        (mechanism, column) => [`${id}-${mechanism}`, all(figures[column]!)] as const,
      ),
    ),
  ),
  'record-reads-an-exit': all(adams06Text.recordReadsAnExit),
  'rdtsc-trapped': all(adams06Text.rdtscTrapped),
  'rdtsc-callout': all(adams06Text.rdtscCallout),
  'rdtsc-in-cache': all(adams06Text.rdtscInCache),
  'translate-instruction': all(adams06Text.translateInstruction),
  'xp-table-writes': all(Math.round((adams06Text.bootTableWritesSeconds * 3.8e9) / 390)),
};

const merom = ends(
  roundTrips.penryn,
  roundTrips.merom,
  adams06Table1['vm-entry'][1] + adams06Table1['fault-exit'][1],
);
const core2: Table = {
  ...parts(1),
  'vm-round-trip': merom,
  'vm-transition': halved(merom),
  'vm-round-trip-penryn': all(roundTrips.penryn),
};

const nehalems = ends(roundTrips.westmere, roundTrips.nehalem, roundTrips.nehalem);
const interruptsASecond =
  (sriov10.overheadBefore.value - sriov10.overheadAfter.value) / sriov10.eoiSaving.value;
const forwarded =
  ((sriov10.dom0WithForwarding.value - sriov10.dom0Without.value) / 100) *
  ((sriov10.clockGHz.value * 1e9) / (2 * Math.round(interruptsASecond)));
const assigned = (inGuest: number, exits: number): number =>
  ((1 - inGuest / 100) * nehalem.elisClockGHz * 1e9) / exits;
const netperf = assigned(nehalem.netperfInGuest, nehalem.netperfExits);
const memcached = assigned(nehalem.memcachedInGuest, nehalem.memcachedExits);
const shadowFill =
  ((nehalem.novaShadowSeconds - nehalem.novaNestedSeconds) * nehalem.novasClockGHz * 1e9) /
    (nehalem.novaShadowEvents - nehalem.novaNestedEvents) -
  roundTrips.nehalem;
const native = (8 / vsphereSql09.nativeTransactions.value) * 1e9;
const virtual = (8 / vsphereSql09.virtualTransactions.value) * 1e9;
const inside = 100 / vsphereSql09.smallVmShare.value - 1;
const disk = vsphereSql09.virtualDisk.value / vsphereSql09.virtualTransactions.value;

const nehalem2009: Table = {
  'vm-round-trip': nehalems,
  'vm-transition': halved(nehalems),
  'interrupt-end-decoded': all(nehalem.interruptEndDecoded),
  'interrupt-end-qualified': all(nehalem.interruptEndQualified),
  'instruction-fetch': all(nehalem.instructionFetch),
  'interrupt-ends-of-controller-exits': all(sriov10.eoiShare.value / 100),
  'forwarded-access': ends(2 * dall16Table2['vm-switch']![3], forwarded, forwarded),
  'direct-exit': all(nehalem.directExit),
  'assigned-device-exit': ends(netperf, (netperf + memcached) / 2, memcached),
  'shadow-fill-software': ends(
    10 * adams06Table1['record-read'][1] + 2 * 350,
    shadowFill,
    shadowFill,
  ),
  'hypervisor-cycles': all(sriov10.overheadBefore.value),
  'controller-exit-cycles': all(139e6),
  'compile-events-nested': wholeQuarter(nehalem.novaNestedEvents),
  'compile-events-shadow': wholeQuarter(nehalem.novaShadowEvents),
  'stream-exits': wholeQuarter(nehalem.netperfExits),
  'cpuid-exit': all(nehalem.cpuid),
  'nested-cpuid': all(nehalem.cpuidNested),
  'port-exit': all(nehalem.portExit),
  'nested-port-exit': all(nehalem.portExitNested),
  'exits-of-a-reflected-one': all(nehalem.exitsOfAReflectedOne),
  'sql-transaction': all(native),
  'sql-disk-requests': ends(8.15, 8.15, 8.33),
  'esx-inside-loss': all(Math.round(inside * 1000) / 1000),
  'esx-io-event': all((virtual - native - native * inside) / (disk + 4)),
  'fixed-over-dynamic': ends(1.1, 1.125, 1.15),
  'pass-through-over-fixed': all(1.05),
  'pass-through-saves': all(1e6),
  'emulated-nic-exits': ends(1.97, 2.6, 2.6),
  'paravirtual-nic-exits': ends(1.2, 1.3, 1.3),
};

/** Columns of dall16’s table II by name. */
const column = (which: 'kvmArm' | 'xenArm' | 'kvm' | 'xen', id: string): number =>
  dall16Table2[id]![{ kvmArm: 0, xenArm: 1, kvm: 2, xen: 3 }[which]]!;

const sandyBridge2012: Table = {
  'vm-round-trip': all(roundTrips.sandyBridge),
  'nested-exit': all(roundTrips.nestedWorkstation8),
  'kvm-hypercall': ends(column('kvm', 'hypercall'), column('kvm', 'hypercall'), 1_437),
  'hypercall-from-process': ends(1_600, 1_650, 1_700),
  'kvm-kernel-exit': all(2_565),
  'kvm-process-exit': all(6_732),
  'kvm-interrupt-completion': all(column('kvm', 'interrupt-completion')),
  'kvm-signal-out': all(column('kvm', 'signal-out')),
  'xen-hypercall': quarter(column('xen', 'hypercall')),
  'kvm-interrupt-controller': quarter(column('kvm', 'interrupt-controller')),
  'xen-interrupt-controller': quarter(column('xen', 'interrupt-controller')),
  'xen-interrupt-completion': quarter(column('xen', 'interrupt-completion')),
  'kvm-virtual-ipi': quarter(column('kvm', 'virtual-ipi')),
  'xen-virtual-ipi': quarter(column('xen', 'virtual-ipi')),
  'kvm-vm-switch': quarter(column('kvm', 'vm-switch')),
  'xen-vm-switch': quarter(column('xen', 'vm-switch')),
  'xen-signal-out': quarter(column('xen', 'signal-out')),
  'xen-signal-in': quarter(column('xen', 'signal-in')),
  'kvm-signal-in': quarter(column('kvm', 'signal-in')),
};

/** Recalled cells have our allowance of a quarter, the others are one number. */
const RECALLED_ON_ARM: readonly string[] = [
  'kvm-virtual-ipi',
  'kvm-vm-switch',
  'kvm-signal-in',
  'xen-virtual-ipi',
  'xen-vm-switch',
  'xen-signal-out',
  'xen-signal-in',
  'xen-interrupt-completion',
];
const onArm = (system: 'kvm' | 'xen', id: string): readonly [string, Ends] => {
  const cycles = column(system === 'kvm' ? 'kvmArm' : 'xenArm', id);
  const name = `${system}-${id}`;
  return [name, RECALLED_ON_ARM.includes(name) ? quarter(cycles) : all(cycles)];
};
const out = column('kvmArm', 'signal-out') / dall16Table5.clockGHz;
const back = column('kvmArm', 'signal-in') / dall16Table5.clockGHz;
const armServer2014: Table = {
  ...table(Object.keys(dall16Table2).flatMap((id) => [onArm('kvm', id), onArm('xen', id)])),
  'vhost-direction': ends(12_500, (dall16Table5.kvmAdds * 1000 - out - back) / 2, 21_100),
  'native-round-trip': quarter(dall16Table5.native * 1000),
};

const percentile = (of: 'p1' | 'p50' | 'p90'): number =>
  (felter14Disk[of][1] - felter14Disk[of][0]) * 1000;
const ways = (column('kvm', 'signal-in') + column('kvm', 'signal-out')) / felter14.clockGHz.value;
const kvmServer2014: Table = {
  'native-round-trip': ns(felter14.roundTripNative.value),
  'vhost-round-trip': ns(felter14.roundTripKvm.value),
  'vhost-direction': all(
    ((felter14.roundTripKvm.value - felter14.roundTripNative.value) * 1000 - ways) / 2,
  ),
  'native-send-byte': all(felter14.sendNative.value),
  'vhost-send-byte': all(felter14.sendKvm.value),
  'native-receive-byte': all(felter14.receiveNative.value),
  'vhost-receive-byte': all(felter14.receiveKvm.value),
  'virtio-disk-adds': ends(percentile('p1'), percentile('p50'), percentile('p90')),
  'redis-adds': ns(83),
};

const read = (who: string): number => fc20Requests[who]![0] * 1000;
const adds = (who: string): number => read(who) - read('native');
const serial = 1e9 / fc20More.firecrackerReadsAtDepth32 - read('native');
const cloud2020: Table = {
  ...table(
    Object.entries(fc20Requests).flatMap(([who, [reads, writes]]) => [
      [`${who}-read`, ns(reads)] as const,
      [`${who}-write`, ns(writes)] as const,
    ]),
  ),
  'firecracker-fixed': all(adds('firecracker')),
  'firecracker-serial-share': all(Math.round((serial / adds('firecracker')) * 1000) / 1000),
  'firecracker-per-kib': all(
    ((fc20More.firecrackerRead128 - fc20More.metalRead128) * 1000 - adds('firecracker')) / 124,
  ),
  'qemu-fixed': all(adds('qemu')),
  'cloud-hypervisor-fixed': all(adds('cloud-hypervisor')),
  'firecracker-boot': ns(fc20More.bootFirecracker * 1000),
  'cloud-hypervisor-boot': ns(fc20More.bootCloudHypervisor * 1000),
  'qemu-boot': ns(fc20More.bootQemu * 1000),
  'firecracker-guest-boot': ns(fc20More.guestBootFirecracker * 1000),
  'firecracker-memory': all(5 * 1024 * 1024),
  'firecracker-network-adds': ns(60),
  'ring-signal': all(4_984),
  'nested-ring-signal': all(48_390),
  'nested-cpuid': all(18_890),
  'nested-cpuid-shared-record': all(8_304),
};

const isolation2003: Table = {
  'protected-call': ARITHMETIC['xen-4.5']!['protected-call']!,
  'isolated-file-system-call': all(
    ((nooks03.compileIsolated.value - nooks03.compileNative.value) * 1e9) /
      nooks03.compileCalls.value,
  ),
  'isolated-network-call': all(
    (((nooks03.sendIsolated.value - nooks03.sendNative.value) / 100) * 1e9) /
      nooks03.sendCalls.value,
  ),
  'crashes-native': all(317),
  'crashes-isolated': all(4),
};

/** By platform and id. */
export const PLATFORM_ARITHMETIC: Readonly<Record<string, Table>> = {
  'hosted-2001': hosted2001,
  'xeon-2003': xeon2003,
  'isolation-2003': isolation2003,
  'pentium4-2005': pentium4,
  'core2-2006': core2,
  'nehalem-2009': nehalem2009,
  'sandy-bridge-2012': sandyBridge2012,
  'kvm-server-2014': kvmServer2014,
  'arm-server-2014': armServer2014,
  'cloud-2020': cloud2020,
};
