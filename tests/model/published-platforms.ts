/**
 * More of what the sources print, for the tables of the platforms: whole tables as rows of numbers, copied
 * with their place. Nothing here comes from the model. Recalled cells were remembered, not read again.
 */

/** xen03 tables 3 to 5, lmbench, µs: native on one processor, native on two, Xen 1.x, Workstation 3.2. */
export const xen03Lmbench: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'null-call': [0.45, 0.53, 0.46, 0.73],
  'null-io': [0.5, 0.81, 0.5, 0.83],
  stat: [1.28, 2.1, 1.22, 1.88],
  'open-close': [1.92, 3.51, 1.88, 2.99],
  'select-tcp': [5.7, 23.2, 5.69, 11.1],
  'signal-install': [0.68, 0.83, 0.69, 1.02],
  'signal-handle': [2.49, 2.94, 1.75, 4.63],
  fork: [110, 143, 198, 874],
  exec: [530, 601, 768, 2_300],
  shell: [4_000, 4_200, 4_800, 10_000],
  'switch-2p-0k': [0.77, 1.69, 1.97, 18.1],
  'switch-2p-64k': [1.06, 2.03, 2.67, 21.3],
  'switch-16p-64k': [37.6, 38.4, 39.4, 72.2],
  'create-0k': [32.1, 44.9, 32.5, 35.3],
  'delete-0k': [6.08, 24.2, 5.86, 9.3],
  'create-10k': [66.0, 123, 68.2, 85.6],
  'delete-10k': [12.5, 45.2, 13.6, 21.4],
  mmap: [68.0, 99.0, 139, 620],
  'protection-fault': [1.06, 1.33, 1.4, 7.53],
  'page-fault': [1.42, 1.88, 2.73, 12.4],
};

/** adams06 raw data, p. 13, cycles: native, binary translation, VT-x. */
export const adams06Nanobench: Readonly<Record<string, readonly [number, number, number]>> = {
  'system-call': [242, 2_308, 246],
  'port-read': [3_209, 216, 15_826],
  'priority-write': [150, 35, 177],
  'call-return': [11, 51, 11],
  'page-fault': [1_093, 3_927, 11_242],
  'divide-fault': [889, 3_223, 1_014],
  'table-write': [1, 391, 12_733],
  'table-unmap': [4, 17, 9_154],
  'table-map': [5, 2_121, 17_020],
};

/** adams06 table 1, cycles: Pentium 4 672, Core 2 Duo. */
export const adams06Table1 = {
  'vm-entry': [2_409, 937],
  'fault-exit': [1_931, 1_186],
  'record-read': [178, 52],
  'record-write': [171, 44],
} as const;

/** adams06 sections 3.3, 6.3 and 7.1, and figure 5 (digitised). */
export const adams06Text = {
  rdtscTrapped: 2_030,
  rdtscCallout: 1_254,
  rdtscInCache: 216,
  translateInstruction: 2_300,
  recordReadsAnExit: 10,
  bootTableWritesSeconds: 0.1059,
  bootTableWritesSecondsVtx: 3.4838,
} as const;

/** atc12 table 1, cycles of an exit and entry; agesen10 section 6. */
export const roundTrips = {
  prescott: 3_963,
  merom: 1_579,
  penryn: 1_266,
  nehalem: 1_009,
  westmere: 761,
  sandyBridge: 784,
  pentium4InOne: 4_340,
  nestedWorkstation8: 9_794,
} as const;

/** dall16 table II, cycles: KVM and Xen on ARM, KVM and Xen on x86. All but those in the text are recalled. */
export const dall16Table2: Readonly<Record<string, readonly [number, number, number, number]>> = {
  hypercall: [6_500, 376, 1_300, 1_228],
  'interrupt-controller': [7_370, 1_356, 2_384, 1_734],
  'virtual-ipi': [11_557, 5_978, 5_230, 5_562],
  'interrupt-completion': [71, 71, 1_556, 1_464],
  'vm-switch': [10_387, 8_799, 4_812, 10_534],
  'signal-out': [6_024, 16_491, 560, 11_262],
  'signal-in': [13_872, 15_650, 18_923, 10_050],
};

/** dall16 table V, µs (recalled). */
export const dall16Table5 = {
  native: 41.8,
  kvmAdds: 44.5,
  receiveToVm: 21.1,
  vmToSend: 15.0,
  clockGHz: 2.4,
} as const;

/** fc20data, µs for 4 KiB at queue depth 1: read, write; ms from start to init. */
export const fc20Requests: Readonly<Record<string, readonly [read: number, write: number]>> = {
  native: [59.5, 29.3],
  firecracker: [117.8, 54.1],
  qemu: [131.5, 54.3],
  'cloud-hypervisor': [105.5, 28.4],
};
export const fc20More = {
  firecrackerReadsAtDepth32: 12_880,
  metalRead128: 209.8,
  firecrackerRead128: 554.9,
  bootFirecracker: 160.9,
  bootCloudHypervisor: 102.5,
  bootQemu: 243.5,
  guestBootFirecracker: 110,
} as const;

/** sriov10 section IV, splitx11, turtles10, eli12 (recalled), nova10 (recalled). */
export const nehalem = {
  interruptEndDecoded: 8_400,
  interruptEndQualified: 2_500,
  instructionFetch: 1_800,
  directExit: 2_000,
  cpuid: 2_600,
  cpuidNested: 58_000,
  portExit: 12_000,
  portExitNested: 183_000,
  exitsOfAReflectedOne: 31,
  elisClockGHz: 2.93,
  netperfExits: 102_222,
  netperfInGuest: 69,
  memcachedExits: 123_134,
  memcachedInGuest: 60,
  novasClockGHz: 2.67,
  novaShadowEvents: 202_864_793,
  novaNestedEvents: 867_341,
  novaShadowSeconds: 645,
  novaNestedSeconds: 470,
} as const;

/** felter14, fig. 7 (digitised): native and virtio, µs, at queue depth 16. */
export const felter14Disk = { p1: [187, 386], p50: [260, 612], p90: [305, 788] } as const;
