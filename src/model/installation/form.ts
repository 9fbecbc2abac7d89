/**
 * The machine on the bench: its data sheet and how its firmware is set when the reader meets it. The
 * makers are ours; processor families and steppings are those of real ones of the time.
 */
import type { Below } from '../boot/machine.ts';
import type { EraId } from './era.ts';

/** A form the machine can be found in. */
export const FORM_IDS = [
  'ready',
  'vtOff',
  'svmOff',
  'nxOff',
  'noSlat',
  'guest',
  'littleMemory',
] as const;
export type FormId = (typeof FORM_IDS)[number];

/** What firmware can switch, as it is set. */
export interface FirmwareValues {
  readonly virtualization: 'on' | 'off';
  readonly noExecute: 'on' | 'off';
  /** Direct access of devices to memory: VT-d or AMD-Vi. Hyper-V of either era starts without it. */
  readonly ioRemapping: 'on' | 'off';
}

/** A network adapter of the machine. */
export interface Adapter {
  readonly name: string;
  readonly description: string;
  readonly mac: string;
}

/** The data sheet of a machine in one era. */
export interface Form {
  readonly id: FormId;
  readonly title: string;
  /** One sentence on what is special about it. */
  readonly about: string;
  readonly vendor: 'intel' | 'amd';
  /** As systeminfo prints it. */
  readonly processor: string;
  /** As Coreinfo and CIM print it. */
  readonly processorName: string;
  readonly slat: boolean;
  /** MB. */
  readonly memory: number;
  readonly logicalProcessors: number;
  readonly manufacturer: string;
  readonly model: string;
  readonly bios: string;
  readonly below: Below;
  readonly firmware: FirmwareValues;
  readonly adapters: readonly Adapter[];
}

const GB = 1_024;

interface Processor {
  readonly vendor: 'intel' | 'amd';
  readonly processor: string;
  readonly processorName: string;
  readonly slat: boolean;
}

const intel = (processor: string, processorName: string, slat: boolean): Processor => ({
  ...{ vendor: 'intel', processor: `Intel64 Family 6 ${processor}`, processorName, slat },
});

/** By era: one with all features, AMD's counterpart, one without SLAT. */
const PROCESSORS: Readonly<Record<EraId, Readonly<Record<'intel' | 'amd' | 'noSlat', Processor>>>> =
  {
    '2008-r2': {
      intel: intel(
        'Model 26 Stepping 5 GenuineIntel ~2933 Mhz',
        'Intel(R) Xeon(R) CPU           X5570  @ 2.93GHz',
        true,
      ),
      amd: {
        vendor: 'amd',
        processor: 'AMD64 Family 16 Model 4 Stepping 2 AuthenticAMD ~2500 Mhz',
        processorName: 'Quad-Core AMD Opteron(tm) Processor 2380',
        slat: true,
      },
      noSlat: intel(
        'Model 15 Stepping 11 GenuineIntel ~2333 Mhz',
        'Intel(R) Xeon(R) CPU           E5345  @ 2.33GHz',
        false,
      ),
    },
    today: {
      intel: intel(
        'Model 85 Stepping 7 GenuineIntel ~2095 Mhz',
        'Intel(R) Xeon(R) Silver 4208 CPU @ 2.10GHz',
        true,
      ),
      amd: {
        vendor: 'amd',
        processor: 'AMD64 Family 23 Model 49 Stepping 0 AuthenticAMD ~2800 Mhz',
        processorName: 'AMD EPYC 7282 16-Core Processor',
        slat: true,
      },
      noSlat: intel(
        'Model 15 Stepping 11 GenuineIntel ~2333 Mhz',
        'Intel(R) Xeon(R) CPU           E5345  @ 2.33GHz',
        false,
      ),
    },
  };

const ADAPTERS: Readonly<Record<EraId, readonly Adapter[]>> = {
  '2008-r2': [
    {
      name: 'Local Area Connection',
      description: 'Intel(R) PRO/1000 PT Dual Port Server Adapter',
      mac: '00-15-17-4B-10-A0',
    },
    {
      name: 'Local Area Connection 2',
      description: 'Intel(R) PRO/1000 PT Dual Port Server Adapter #2',
      mac: '00-15-17-4B-10-A1',
    },
  ],
  today: [
    {
      name: 'Ethernet',
      description: 'Intel(R) I350 Gigabit Network Connection',
      mac: 'A0-36-9F-2C-51-60',
    },
    {
      name: 'Ethernet 2',
      description: 'Intel(R) I350 Gigabit Network Connection #2',
      mac: 'A0-36-9F-2C-51-61',
    },
  ],
};

const ALL_ON: FirmwareValues = { virtualization: 'on', noExecute: 'on', ioRemapping: 'off' };

interface Difference {
  readonly title: string;
  readonly about: string;
  readonly processor?: 'intel' | 'amd' | 'noSlat';
  readonly firmware?: Partial<FirmwareValues>;
  readonly memory?: number;
  readonly below?: Below;
}

const DIFFERENCES: Readonly<Record<FormId, Difference>> = {
  ready: { title: 'Ready', about: 'Everything is there and switched on.' },
  vtOff: {
    title: 'VT-x off in firmware',
    about: 'An Intel processor whose extension the firmware keeps switched off.',
    firmware: { virtualization: 'off' },
  },
  svmOff: {
    title: 'AMD-V off in firmware',
    about: 'An AMD processor whose extension the firmware keeps switched off.',
    processor: 'amd',
    firmware: { virtualization: 'off' },
  },
  nxOff: {
    title: 'No-execute off in firmware',
    about: 'The extension is on, no-execute memory is switched off.',
    firmware: { noExecute: 'off' },
  },
  noSlat: {
    title: 'No SLAT',
    about: 'A processor with the extension and without a second page-table level.',
    processor: 'noSlat',
  },
  guest: {
    title: 'A guest without nesting',
    about: 'No machine at all: a child partition of somebody else’s host, without the extension.',
    below: 'withoutNesting',
  },
  littleMemory: {
    title: 'Too little memory',
    about: 'A processor that has everything, and hardly any memory for a guest.',
    memory: 4 * GB,
  },
};

/** The data sheet of a form in an era. */
export function formOf(id: FormId, era: EraId): Form {
  const { title, about, processor = 'intel', firmware, memory, below } = DIFFERENCES[id];
  const own =
    below === undefined
      ? {
          manufacturer: 'Mantel',
          model: era === 'today' ? 'Mantel Rack 2' : 'Mantel Rack',
          bios: era === 'today' ? 'Mantel UEFI 2.14, 5/9/2025' : 'Mantel BIOS 1.06, 9/14/2009',
        }
      : {
          manufacturer: 'Microsoft Corporation',
          model: 'Virtual Machine',
          bios:
            era === 'today'
              ? 'Microsoft Corporation Hyper-V UEFI Release v4.1, 5/9/2022'
              : 'American Megatrends Inc. 090004, 3/19/2009',
        };
  return {
    ...{ id, title, about, ...PROCESSORS[era][processor], ...own },
    memory: memory ?? (era === 'today' ? 64 : 48) * GB,
    logicalProcessors: 16,
    below: below ?? 'nothing',
    firmware: { ...ALL_ON, ...firmware },
    adapters: ADAPTERS[era],
  };
}
