/**
 * What the sources print, copied by hand with its place, so that the tests can do the arithmetic of the
 * cost tables again. Nothing here comes from the model.
 */

/** One printed number. `recalled` ones were remembered, not read again. */
export interface Published {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly locator: string;
  readonly recalled?: true;
}

const printed = (value: number, unit: string, source: string, locator: string): Published => ({
  value,
  unit,
  source,
  locator,
});

const recalled = (value: number, unit: string, source: string, locator: string): Published => ({
  ...printed(value, unit, source, locator),
  recalled: true,
});

/** Adams and Agesen 2006: raw data, Pentium 4 672 at 3.8 GHz. */
export const adams06 = {
  nativeSyscall: printed(242, 'cycles', 'adams06', 'raw data, p. 13'),
  translatedSyscall: printed(2_308, 'cycles', 'adams06', 'raw data, p. 13'),
  hardwareSyscall: printed(246, 'cycles', 'adams06', 'raw data, p. 13'),
  nativeDivideFault: printed(889, 'cycles', 'adams06', 'raw data, p. 13'),
} as const;

/** Barham et al. 2003: two Xeons of 2.4 GHz; `up` and `smp` are native Linux kernels. */
export const xen03 = {
  clockGHz: printed(2.4, 'GHz', 'xen03', 'section 4'),
  nullCallUp: printed(0.45, 'µs', 'xen03', 'table 3'),
  nullCallWorkstation: printed(0.73, 'µs', 'xen03', 'table 3'),
  nullCallXen: printed(0.46, 'µs', 'xen03', 'table 3'),
  nullIoUp: printed(0.5, 'µs', 'xen03', 'table 3'),
  switchUp: printed(0.77, 'µs', 'xen03', 'table 4, 2p/0K'),
  switchSmp: printed(1.69, 'µs', 'xen03', 'table 4, 2p/0K'),
  switchWorkstation0K: printed(18.1, 'µs', 'xen03', 'table 4, 2p/0K'),
  switchWorkstation16K: printed(17.6, 'µs', 'xen03', 'table 4, 2p/16K'),
  switchWorkstation64K: printed(21.3, 'µs', 'xen03', 'table 4, 2p/64K'),
  switchXen0K: printed(1.97, 'µs', 'xen03', 'table 4, 2p/0K'),
  switchXen64K: printed(2.67, 'µs', 'xen03', 'table 4, 2p/64K'),
  pageFaultUp: printed(1.42, 'µs', 'xen03', 'table 5'),
  pageFaultXen: printed(2.73, 'µs', 'xen03', 'table 5'),
  sendMtu500Native: printed(602, 'Mb/s', 'xen03', 'table 6'),
  receiveMtu500Native: printed(544, 'Mb/s', 'xen03', 'table 6'),
  sendMtu500Xen: printed(516, 'Mb/s', 'xen03', 'table 6'),
  receiveMtu500Xen: printed(467, 'Mb/s', 'xen03', 'table 6'),
  sendMtu500Workstation: printed(101, 'Mb/s', 'xen03', 'table 6'),
  receiveMtu500Workstation: printed(137, 'Mb/s', 'xen03', 'table 6'),
  payloadMtu500: printed(448, 'bytes', 'xen03', 'MTU 500 less 52 bytes of headers'),
} as const;

/** Agesen et al. 2012. Round trips are there and back. */
export const atc12 = {
  roundTripSandyBridge: printed(784, 'cycles', 'atc12', 'table 1'),
  roundTripNehalem: printed(1_009, 'cycles', 'atc12', 'table 1'),
  exitInAll: printed(3_000, 'cycles', 'atc12', 'section 9, taken for granted there'),
  exitsEmulatedNic: printed(2.6, 'exits a round trip', 'atc12', 'section 9'),
  exitsParavirtualNic: printed(1.3, 'exits a round trip', 'atc12', 'section 9'),
} as const;

/** Dall et al. 2016, table II, x86 columns, at 2.1 GHz. */
export const dall16 = {
  hypercallKvm: printed(1_300, 'cycles', 'dall16', 'table II'),
  hypercallXen: recalled(1_228, 'cycles', 'dall16', 'table II'),
  vmSwitchKvm: recalled(4_812, 'cycles', 'dall16', 'table II'),
  outXen: recalled(11_262, 'cycles', 'dall16', 'table II, I/O latency out'),
  outKvm: printed(560, 'cycles', 'dall16', 'table II, I/O latency out'),
  inXen: recalled(10_050, 'cycles', 'dall16', 'table II, I/O latency in'),
  inKvm: recalled(18_923, 'cycles', 'dall16', 'table II, I/O latency in'),
} as const;

/** Sugerman et al. 2001: VMware Workstation 2.0 on a Pentium III of 733 MHz. */
export const sugerman01 = {
  clockMHz: printed(733, 'MHz', 'sugerman01', 'section 4'),
  lanceStatusAccess: printed(0.91, 'µs', 'sugerman01', 'table of VMM time'),
  interruptControllerAccess: printed(0.78, 'µs', 'sugerman01', 'table of VMM time'),
  worldSwitch: recalled(4.45, 'µs', 'sugerman01', 'section 4.2'),
  lanceTransmitPath: printed(3.0, 'µs', 'sugerman01', 'table of total time'),
  sendThroughHost: printed(22.7, 'µs', 'sugerman01', 'table of total time'),
  outToWire: recalled(31.63, 'µs', 'sugerman01', 'section 4.2'),
} as const;

/** Felter et al. 2014: two Xeons E5-2665; bulk TCP and request-response, native against KVM with vhost. */
export const felter14 = {
  clockGHz: printed(2.9, 'GHz', 'felter14', 'Xeon E5-2665: 2.4 to 3.0, under load about 2.9'),
  receiveNative: printed(2.3, 'cycles/byte', 'felter14', 'fig. 2, digitised'),
  receiveKvm: printed(3.25, 'cycles/byte', 'felter14', 'fig. 2, digitised'),
  sendNative: printed(2.13, 'cycles/byte', 'felter14', 'fig. 2, digitised'),
  sendKvm: printed(2.28, 'cycles/byte', 'felter14', 'fig. 2, digitised'),
  roundTripNative: printed(37.7, 'µs', 'felter14', 'fig. 3, digitised'),
  roundTripKvm: printed(68.4, 'µs', 'felter14', 'fig. 3, digitised'),
} as const;

/** Agache et al. 2020, raw data: fio, 4 KiB, one request at a time, mean of the total latency. */
export const fc20data = {
  metalRead: printed(59.5, 'µs', 'fc20data', 'fio, random read, queue depth 1'),
  metalWrite: printed(29.3, 'µs', 'fc20data', 'fio, random write, queue depth 1'),
  qemuRead: printed(131.5, 'µs', 'fc20data', 'fio, random read, queue depth 1'),
  qemuWrite: printed(54.3, 'µs', 'fc20data', 'fio, random write, queue depth 1'),
  firecrackerRead: printed(117.8, 'µs', 'fc20data', 'fio, random read, queue depth 1'),
  cloudHypervisorRead: printed(105.5, 'µs', 'fc20data', 'fio, random read, queue depth 1'),
  metalReadsAtDepth32: printed(301_182, 'IOPS', 'fc20data', 'fio, random read, queue depth 32'),
  clockGHz: printed(2.5, 'GHz', 'fc20data', 'Xeon Platinum 8175M'),
} as const;

/** VMware 2009: SQL Server with 8 virtual processors on 8 cores of vSphere 4. */
export const vsphereSql09 = {
  nativeTransactions: printed(3_557, 'a second', 'vsphere_sql09', 'table'),
  virtualTransactions: printed(3_060, 'a second', 'vsphere_sql09', 'table'),
  smallVmShare: printed(92, '%', 'vsphere_sql09', 'table, 1 and 2 virtual processors'),
  virtualDisk: printed(25_500, 'IOPS', 'vsphere_sql09', 'table'),
  cores: printed(8, 'cores', 'vsphere_sql09', 'text'),
} as const;

/** Dong et al. 2010: Xen 3.4, interrupt masking forwarded to a device model in dom0, at 2.8 GHz. */
export const sriov10 = {
  dom0WithForwarding: printed(17, '% of a thread', 'sriov10', 'section IV-B'),
  dom0Without: printed(3, '% of a thread', 'sriov10', 'section IV-B'),
  eoiShare: printed(47, '% of APIC exits', 'sriov10', 'section IV-C'),
  eoiSaving: printed(8_400 - 2_500, 'cycles an EOI', 'sriov10', 'section IV-C'),
  overheadBefore: printed(154e6, 'cycles a second', 'sriov10', 'section IV-C'),
  overheadAfter: printed(111e6, 'cycles a second', 'sriov10', 'section IV-C'),
  clockGHz: printed(2.8, 'GHz', 'sriov10', 'section V'),
} as const;

/** Walters et al. 2008: one-way latency of one byte. */
export const walters08 = {
  native: printed(80, 'µs', 'walters08', 'section 3.1'),
  xen: printed(159.89, 'µs', 'walters08', 'section 3.1'),
  hostedAtLeast: printed(240, 'µs', 'walters08', 'section 3.1, “more than three times”'),
} as const;

/** Swift et al. 2003: drivers isolated in the kernel, on a Pentium 4. */
export const nooks03 = {
  clockGHz: printed(1.7, 'GHz', 'nooks03', 'section 5'),
  sendNative: printed(21.4, '% of a processor', 'nooks03', 'table 4, send-stream'),
  sendIsolated: printed(39.3, '% of a processor', 'nooks03', 'table 4, send-stream'),
  sendCalls: printed(60_352, 'calls a second', 'nooks03', 'table 4, send-stream'),
  compileNative: printed(29.5, 's in the kernel', 'nooks03', 'section 6.3'),
  compileIsolated: printed(165, 's in the kernel', 'nooks03', 'section 6.3'),
  compileCalls: printed(15_252_910, 'calls', 'nooks03', 'figure 8'),
} as const;

/** Single figures. */
export const others = {
  directExit: printed(2_000, 'cycles', 'splitx11', 'section 1'),
  pollingSaves: printed(7.6 - 4.4, 'µs', 'yang12', 'fig. 1, interrupt less polled'),
  ioctlFastest: printed(2_528, 'cycles', 'lkml2012', 'mail text'),
  ioctlSlowest: printed(2_576, 'cycles', 'lkml2012', 'mail text'),
  insideFastest: printed(1_344, 'cycles', 'lkml2012', 'mail text'),
  insideSlowest: printed(1_376, 'cycles', 'lkml2012', 'mail text'),
  seek10k: printed(6, 'ms', 'hddpage', 'table, 10,000 rpm'),
  halfTurn10k: printed(3, 'ms', 'hddpage', 'table, 10,000 rpm'),
  ssdRead: recalled(75, 'µs', 'Intel X25-E data sheet', 'read latency'),
  ssdWrite: recalled(85, 'µs', 'Intel X25-E data sheet', 'write latency'),
  frameOnTheWire: printed(1_538, 'bytes', 'IEEE 802.3', '1,500 bytes and 38 of framing and gap'),
} as const;
