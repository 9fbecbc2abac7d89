/**
 * What can be installed: the images of an era with what sets them apart. The memory an edition uses is
 * that of Microsoft's table (content/sources: mem); builds are those of the products.
 */
import type { EraId } from './era.ts';

/** How the role is called and added: three generations of the same thing. */
export type Kind =
  /** Windows Server: a role. */
  | 'server'
  /** Hyper-V Server: the role is what it consists of. */
  | 'hyperVServer'
  /** Windows 10 and 11: an optional feature. */
  | 'client'
  /** Windows Home: no Hyper-V. */
  | 'home';

export interface Image {
  readonly id: ImageId;
  readonly era: EraId;
  readonly kind: Kind;
  /** As systeminfo prints it. */
  readonly osName: string;
  /** What tells it from others of the same name; empty for none. */
  readonly option: '' | 'Server Core' | 'full installation' | 'Desktop Experience';
  /** Such as 6.1.7600. */
  readonly version: string;
  readonly build: number;
  /** Is there a desktop with windows? */
  readonly desktop: boolean;
  /**
   * Does it launch the hypervisor for its own protection, without Hyper-V? Memory integrity is on by
   * default where Windows 11 was installed anew on a machine that can (content/sources: hvcidrv).
   */
  readonly protects: boolean;
  /** The most memory it uses, MB; null where the lab's machines do not come near it. */
  readonly memoryMax: number | null;
  /** Windows guests that come with the licence; null where not for us to say. */
  readonly guests: string | null;
}

const TB = 1_024 * 1_024;

interface Row {
  readonly osName: string;
  readonly option?: Image['option'];
  readonly kind?: Kind;
  readonly build: number;
  readonly era?: EraId;
  readonly desktop?: boolean;
  readonly memoryMax?: number;
  readonly guests?: string;
}

const r2 = { build: 7600, era: '2008-r2' } as const;
const core = { option: 'Server Core' } as const;
const full = { option: 'full installation', desktop: true } as const;
const desktop = { option: 'Desktop Experience', desktop: true } as const;
const client = { kind: 'client', desktop: true } as const;
const server = (edition: string): string => `Microsoft Windows Server ${edition}`;

const rows = {
  'hvs-2008-r2': {
    ...{ ...r2, osName: 'Microsoft Hyper-V Server 2008 R2', kind: 'hyperVServer', guests: 'none' },
    memoryMax: TB,
  },
  'std-2008-r2-core': { ...r2, ...core, ...limits('2008 R2 Standard', 32 * 1_024, '1') },
  'std-2008-r2-full': { ...r2, ...full, ...limits('2008 R2 Standard', 32 * 1_024, '1') },
  'ent-2008-r2-core': { ...r2, ...core, ...limits('2008 R2 Enterprise', 2 * TB, '4') },
  'ent-2008-r2-full': { ...r2, ...full, ...limits('2008 R2 Enterprise', 2 * TB, '4') },
  'dc-2008-r2-core': { ...r2, ...core, ...limits('2008 R2 Datacenter', 2 * TB, 'no limit') },
  'dc-2008-r2-full': { ...r2, ...full, ...limits('2008 R2 Datacenter', 2 * TB, 'no limit') },
  'hvs-2019': {
    osName: 'Microsoft Hyper-V Server 2019',
    ...{ kind: 'hyperVServer', build: 17763, guests: 'none' },
  },
  'std-2022-core': { ...core, osName: server('2022 Standard'), build: 20348, guests: '2' },
  'std-2022-desktop': { ...desktop, osName: server('2022 Standard'), build: 20348, guests: '2' },
  'dc-2022-core': { ...core, osName: server('2022 Datacenter'), build: 20348, guests: 'no limit' },
  'std-2025-core': { ...core, osName: server('2025 Standard'), build: 26100, guests: '2' },
  'std-2025-desktop': { ...desktop, osName: server('2025 Standard'), build: 26100, guests: '2' },
  'dc-2025-core': { ...core, osName: server('2025 Datacenter'), build: 26100, guests: 'no limit' },
  'win10-pro': { ...client, osName: 'Microsoft Windows 10 Pro', build: 19045 },
  'win11-pro': { ...client, osName: 'Microsoft Windows 11 Pro', build: 22631 },
  'win11-enterprise': { ...client, osName: 'Microsoft Windows 11 Enterprise', build: 22631 },
  'win11-home': { ...client, kind: 'home', osName: 'Microsoft Windows 11 Home', build: 22631 },
} as const satisfies Readonly<Record<string, Row>>;

function limits(
  edition: string,
  memoryMax: number,
  guests: string,
): { readonly osName: string; readonly memoryMax: number; readonly guests: string } {
  return { osName: `Microsoft Windows Server ${edition}`, memoryMax, guests };
}

export type ImageId = keyof typeof rows;

/** Every image, those of 2009 first. */
export const IMAGES: readonly Image[] = Object.entries(rows as Readonly<Record<string, Row>>).map(
  ([id, row]) => ({
    id: id as ImageId,
    era: row.era ?? 'today',
    kind: row.kind ?? 'server',
    osName: row.osName,
    option: row.option ?? '',
    version: `${row.era ? '6.1' : '10.0'}.${row.build}`,
    build: row.build,
    desktop: row.desktop ?? false,
    protects: id.startsWith('win11-'),
    memoryMax: row.memoryMax ?? null,
    guests: row.guests ?? null,
  }),
);

/** An image by its id. Throws when there is none. */
export function imageOf(id: ImageId): Image {
  const image = IMAGES.find((one) => one.id === id);
  if (!image) throw new Error(`there is no image ${id}`);
  return image;
}

/** What a reader calls it: the name with the option. */
export const imageTitle = ({ osName, option }: Image): string =>
  `${osName.replace(/^Microsoft /, '').trim()}${option === '' ? '' : `, ${option}`}`;

/** May Hyper-V be installed on it at all? */
export const hasHyperV = ({ kind }: Image): boolean => kind !== 'home';
