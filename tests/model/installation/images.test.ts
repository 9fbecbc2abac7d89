/** What can be installed: the facts of each image, from the products' own pages. */
import { describe, expect, it } from 'vitest';
import { ERA_DAYS, ERA_IDS, ERA_NAMES } from '../../../src/model/installation/era.ts';
import {
  hasHyperV,
  IMAGES,
  imageOf,
  imageTitle,
  type ImageId,
} from '../../../src/model/installation/image.ts';

const GB = 1_024;
const TB = 1_024 * GB;

type Facts = readonly [
  id: ImageId,
  title: string,
  version: string,
  kind: string,
  desktop: boolean,
  memoryMax: number | null,
  guests: string | null,
];

/** Version and build as `ver` prints them; memory from Microsoft's table; guests from the licence. */
const TABLE: readonly Facts[] = [
  ['hvs-2008-r2', 'Hyper-V Server 2008 R2', '6.1.7600', 'hyperVServer', false, TB, 'none'],
  ...(['Standard', 'Enterprise', 'Datacenter'] as const).flatMap((edition, index): Facts[] => {
    const short = (['std', 'ent', 'dc'] as const)[index]!;
    const memory = index === 0 ? 32 * GB : 2 * TB;
    const guests = ['1', '4', 'no limit'][index]!;
    const name = `Windows Server 2008 R2 ${edition}`;
    return [
      [
        `${short}-2008-r2-core`,
        `${name}, Server Core`,
        '6.1.7600',
        'server',
        false,
        memory,
        guests,
      ],
      [
        `${short}-2008-r2-full`,
        `${name}, full installation`,
        ...(['6.1.7600', 'server', true, memory, guests] as const),
      ],
    ];
  }),
  ['hvs-2019', 'Hyper-V Server 2019', '10.0.17763', 'hyperVServer', false, null, 'none'],
  ...(['2022', '2025'] as const).flatMap((year): Facts[] => {
    const version = year === '2022' ? '10.0.20348' : '10.0.26100';
    const name = `Windows Server ${year}`;
    return [
      [`std-${year}-core`, `${name} Standard, Server Core`, version, 'server', false, null, '2'],
      [
        `std-${year}-desktop`,
        `${name} Standard, Desktop Experience`,
        ...([version, 'server', true, null, '2'] as const),
      ],
      [
        `dc-${year}-core`,
        `${name} Datacenter, Server Core`,
        ...([version, 'server', false, null, 'no limit'] as const),
      ],
    ];
  }),
  ['win10-pro', 'Windows 10 Pro', '10.0.19045', 'client', true, null, null],
  ['win11-pro', 'Windows 11 Pro', '10.0.22631', 'client', true, null, null],
  ['win11-enterprise', 'Windows 11 Enterprise', '10.0.22631', 'client', true, null, null],
  ['win11-home', 'Windows 11 Home', '10.0.22631', 'home', true, null, null],
];

describe('an image', () => {
  it('is one of the table, in its order', () =>
    expect(IMAGES.map(({ id }) => id)).toEqual(TABLE.map(([id]) => id)));

  it.each(TABLE)('%s is %s', (id, title, version, kind, desktop, memoryMax, guests) => {
    const image = imageOf(id);
    expect(imageTitle(image)).toBe(title);
    expect(image).toMatchObject({ id, version, kind, desktop, memoryMax, guests });
    expect(image.build).toBe(Number(version.split('.')[2]));
    expect(image.osName).toMatch(/^Microsoft /);
    expect(image.era).toBe(version.startsWith('6.1') ? '2008-r2' : 'today');
    expect(hasHyperV(image)).toBe(kind !== 'home');
    // Memory integrity is on by default where Windows 11 was installed anew.
    expect(image.protects).toBe(title.startsWith('Windows 11'));
  });

  it('that there is none of is refused', () =>
    expect(() => imageOf('win7' as ImageId)).toThrow('there is no image win7'));
});

it('the two eras are sixteen years apart, each on its day', () => {
  const years = ERA_IDS.map((era) => new Date(ERA_DAYS[era]).getFullYear());
  expect(years).toEqual([2010, 2026]);
  expect(ERA_NAMES['2008-r2']).toContain('2008 R2');
  expect(ERA_NAMES.today).toContain('Today');
});
