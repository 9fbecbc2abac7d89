import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/model/check-design.ts';
import type { ComponentId } from '../../src/model/components.ts';
import { domainOf, type Design, type Domain } from '../../src/model/design.ts';
import { DESIGNS, findDesign } from '../../src/model/designs/index.ts';

const design = (id: string): Design => {
  const found = findDesign(id);
  if (!found) throw new Error(`no design ${id}`);
  return found;
};

const parent = design('parent-synthetic');

/** The row with one of its domains changed. */
const withDomain = (row: Design, id: string, change: Partial<Domain>): Design => ({
  ...row,
  domains: row.domains.map((domain) => (domain.id === id ? { ...domain, ...change } : domain)),
});

/** The row without one of its components. */
const without = (row: Design, component: ComponentId): Design => ({
  ...row,
  placement: Object.fromEntries(Object.entries(row.placement).filter(([id]) => id !== component)),
});

const moved = (row: Design, component: ComponentId, domain: string): Design => ({
  ...row,
  placement: { ...row.placement, [component]: domain },
});

/** What is wrong with the row, each sentence once: one fault may stop all four operations. */
const sentences = (row: Design): string[] => [
  ...new Set(problemsOf(row).map((problem) => problem.replace(/^no .+?: /, 'no way: '))),
];

describe('the rows of the table', () => {
  it.each(DESIGNS.map((row) => [row.id, row] as const))('%s can run', (_, row) => {
    expect(problemsOf(row)).toEqual([]);
  });
});

describe('a row that cannot run is told why', () => {
  const cases: readonly (readonly [string, Design, readonly string[]])[] = [
    ['a component is missing', without(parent, 'backEnd'), ['its back end lives nowhere']],
    [
      'an emulated device has no model',
      without(design('hosted'), 'deviceModel'),
      ['its device model lives nowhere'],
    ],
    [
      'a component lives in a domain that does not exist',
      moved(parent, 'backEnd', 'stub'),
      ['its back end lives in "stub", which it does not have'],
    ],
    [
      'a domain is entered through one that does not exist',
      withDomain(parent, 'worker', { under: 'host' }),
      ['worker process (vmwp) refers to a domain "host" that it does not have'],
    ],
    [
      'a domain ends with one that does not exist',
      withDomain(parent, 'child', { endsWith: ['stub'] }),
      ['child partition kernel refers to a domain "stub" that it does not have'],
    ],
    [
      'a domain is started again by one that does not exist',
      withDomain(design('driver-domain'), 'driver', { restartedBy: 'toolstack' }),
      ['driver domain kernel refers to a domain "toolstack" that it does not have'],
    ],
    [
      'nobody says how a domain is left',
      withDomain(parent, 'parent', { leaves: null }),
      ['nothing says how parent partition kernel is left'],
    ],
    [
      'two domains share an id',
      { ...parent, domains: [...parent.domains, parent.domains[0]!] },
      ['two of its domains have the same name'],
    ],
    [
      'the driver may not reach the device',
      withDomain(parent, 'parent', { reachesDevices: false }),
      ['no way: design parent-synthetic: parent may not reach the device'],
    ],
    [
      'a domain is entered through itself, off the way of any request',
      {
        ...parent,
        domains: [
          ...parent.domains,
          { ...domainOf(parent, 'worker'), id: 'stub', name: 'stub', under: 'other' },
          { ...domainOf(parent, 'worker'), id: 'other', name: 'other', under: 'stub' },
        ],
      },
      ['stub is entered through itself', 'other is entered through itself'],
    ],
    [
      'nothing is most privileged',
      withDomain(parent, 'hypervisor', { under: 'parent', leaves: 'hardware' }),
      [
        'it has 0 most privileged domains, where a machine has one',
        'parent partition kernel is entered through itself',
        'hypervisor is entered through itself',
      ],
    ],
    [
      'two domains are most privileged',
      withDomain(parent, 'parent', { under: null, leaves: null }),
      ['it has 2 most privileged domains, where a machine has one'],
    ],
    [
      'a domain exists once, in something that each child has',
      withDomain(design('hosted'), 'child', { perChild: false }),
      ['guest kernel exists once, but each child has what it is entered through'],
    ],
  ];

  it.each(cases)('%s', (_, row, expected) => {
    expect(sentences(row)).toEqual(expected);
  });

  it('names the operation that cannot be done', () => {
    expect(problemsOf(withDomain(parent, 'parent', { reachesDevices: false }))).toEqual([
      'no disk read: design parent-synthetic: parent may not reach the device',
      'no disk write with flush: design parent-synthetic: parent may not reach the device',
      'no network send: design parent-synthetic: parent may not reach the device',
    ]);
  });

  it('tells several things at once', () => {
    const row = without(without(parent, 'backEnd'), 'device');
    expect(sentences(row)).toEqual(['its device lives nowhere', 'its back end lives nowhere']);
  });
});
