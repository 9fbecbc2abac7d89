/**
 * The mask of what a partition may do: CPUID leaf 0x40000003, EAX the low word (synthetic registers),
 * EBX the high one (hypercalls). Names from the Hypervisor Top-Level Functional Specification,
 * `HV_PARTITION_PRIVILEGE_MASK`; bits without a name there are reserved.
 */

const LOW: Readonly<Record<number, string>> = {
  0: 'AccessVpRunTimeReg',
  1: 'AccessPartitionReferenceCounter',
  2: 'AccessSynicRegs',
  3: 'AccessSyntheticTimerRegs',
  4: 'AccessIntrCtrlRegs',
  5: 'AccessHypercallMsrs',
  6: 'AccessVpIndex',
  7: 'AccessResetReg',
  8: 'AccessStatsReg',
  9: 'AccessPartitionReferenceTsc',
  10: 'AccessGuestIdleReg',
  11: 'AccessFrequencyRegs',
  13: 'AccessReenlightenmentControls',
};

const HIGH: Readonly<Record<number, string>> = {
  0: 'CreatePartitions',
  1: 'AccessPartitionId',
  2: 'AccessMemoryPool',
  4: 'PostMessages',
  5: 'SignalEvents',
  6: 'CreatePort',
  7: 'ConnectPort',
  8: 'AccessStats',
  11: 'Debugging',
  12: 'CpuManagement',
  16: 'AccessVSM',
  17: 'AccessVpRegisters',
  20: 'EnableExtendedHypercalls',
  21: 'StartVirtualProcessor',
};

/** One bit of the mask. */
export interface PrivilegeBit {
  readonly word: 'low' | 'high';
  readonly bit: number;
  /** Undefined for a bit that the specification reserves. */
  readonly name: string | undefined;
  readonly set: boolean;
}

const isSet = (word: number, bit: number): boolean => (word & ((2 ** 31) >>> (31 - bit))) !== 0;

/** The bits of both words that are set or have a name; words of 32 bits. */
export function decodePrivileges(low: number, high: number | undefined): readonly PrivilegeBit[] {
  const word = (name: 'low' | 'high', value: number): readonly PrivilegeBit[] => {
    const names = name === 'low' ? LOW : HIGH;
    return Array.from({ length: 32 }, (_, bit) => ({
      word: name,
      bit,
      name: names[bit],
      set: isSet(value, bit),
    })).filter((one) => one.set || one.name !== undefined);
  };
  return [...word('low', low), ...(high === undefined ? [] : word('high', high))];
}

/** Bit 0 of the high word: what a parent partition needs first. */
export const mayCreatePartitions = (high: number): boolean => isSet(high, 0);

/** Bit 12 of the high word. */
export const mayManageProcessors = (high: number): boolean => isSet(high, 12);

/** The lowest four bits of group B of the isolation leaf: not zero in a confidential machine. */
export const isIsolated = (groupB: number): boolean => (groupB & 0xf) !== 0;
