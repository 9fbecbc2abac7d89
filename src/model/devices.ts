/** The devices at the bottom of the picture: how long each takes to serve one request. */
import type { Constant } from './platforms/constant.ts';

export const DEVICE_IDS = ['nvme', 'sataSsd', 'hdd10k', 'nic1g'] as const;
export type DeviceId = (typeof DEVICE_IDS)[number];

/** What a device is asked to do; a NIC only sends and receives. */
export type Command = 'read' | 'write' | 'flush' | 'send' | 'receive';

export interface Device {
  readonly id: DeviceId;
  readonly name: string;
  readonly kind: 'disk' | 'network';
  /** Data moved by one request. */
  readonly bytes: number;
  /** Requests it works on at once; the others wait in its queue. */
  readonly parallel: number;
  readonly service: Readonly<Partial<Record<Command, Constant>>>;
}

type Base = Pick<Constant, 'unit' | 'cpu' | 'flag' | 'sources' | 'how'>;
const service = (id: string, what: string, ns: number, base: Omit<Base, 'unit'>): Constant => ({
  id,
  what,
  value: ns,
  low: ns,
  high: ns,
  unit: 'ns',
  ...base,
});

const nvme = { cpu: 'device time', flag: 'fit', sources: ['fc20data'] } as const;
const x25e = {
  cpu: 'device time',
  flag: 'recalled',
  sources: ['tpce11'],
  how: 'Intel’s data sheet of the X25-E, the drive of tpce11: 75 µs read, 85 µs write (recalled)',
} as const;
const mechanical = {
  cpu: 'device time',
  flag: 'derived',
  sources: ['hddpage'],
  how: 'hddpage, 10,000 rpm: 6 ms average seek and 3 ms half a turn; reckoned there, not measured',
} as const;
const wire = {
  cpu: 'wire time',
  flag: 'derived',
  sources: [],
  how: 'by the definition of Ethernet: a full frame is 1,538 bytes on the wire; at 1 Gb/s that is 12.3 µs',
} as const;
const inCache = {
  cpu: 'device time',
  flag: 'assumed',
  sources: [],
  how: 'no source: the drive takes the data into its write cache; the transfer is below what this model shows',
} as const;

export const DEVICES: Readonly<Record<DeviceId, Device>> = {
  nvme: {
    id: 'nvme',
    name: 'NVMe drive (2017)',
    kind: 'disk',
    bytes: 4_096,
    // 301,182 reads a second at queue depth 32 (fc20data, bare metal) are 16 at once of 53 µs each.
    parallel: 16,
    service: {
      read: service('nvme-read', 'a 4 KiB random read', 53_053, {
        ...nvme,
        how: 'fc20data, 59.5 µs in all on bare metal at queue depth 1, less what this model’s bare metal spends in software',
      }),
      write: service('nvme-write', 'a 4 KiB random write', 22_853, {
        ...nvme,
        how: 'fc20data, 29.3 µs in all on bare metal at queue depth 1, less what this model’s bare metal spends in software',
      }),
      flush: service('nvme-flush', 'a flush of the write cache', 22_853, {
        ...nvme,
        flag: 'assumed',
        sources: [],
        how: 'no source: taken as one more write',
      }),
    },
  },
  sataSsd: {
    id: 'sataSsd',
    name: 'SATA SSD (2008)',
    kind: 'disk',
    bytes: 4_096,
    parallel: 1,
    service: {
      read: service('ssd-read', 'a 4 KiB random read', 75_000, x25e),
      write: service('ssd-write', 'a 4 KiB random write', 85_000, x25e),
      flush: service('ssd-flush', 'a flush of the write cache', 85_000, {
        ...x25e,
        flag: 'assumed',
        sources: [],
        how: 'no source: taken as one more write',
      }),
    },
  },
  hdd10k: {
    id: 'hdd10k',
    name: '10,000 rpm disk',
    kind: 'disk',
    bytes: 4_096,
    parallel: 1,
    service: {
      read: service('hdd-read', 'a random read', 9_000_000, mechanical),
      write: service('hdd-write', 'taking a write into the cache', 1_000, inCache),
      flush: service('hdd-flush', 'a flush to the platter', 9_000_000, mechanical),
    },
  },
  nic1g: {
    id: 'nic1g',
    name: '1 Gb/s network card',
    kind: 'network',
    bytes: 1_500,
    parallel: 1,
    service: {
      send: service('nic-send', 'putting a frame on the wire', 12_304, wire),
      receive: service('nic-receive', 'taking a frame off the wire', 12_304, wire),
    },
  },
};
