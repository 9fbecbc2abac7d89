/** How a partition looks: the user’s child is filled, the others have their domain’s pattern. */
import type { Role } from '../../../scenarios/who-runs-next/partitions.ts';
import { domainClass, domainPatternId } from '../../../views/domain-style.ts';

const kinds = {
  user: 'childPartition',
  greedy: 'childPartition',
  parent: 'parentPartition',
  interrupts: 'hypervisor',
} as const satisfies Record<Role, string>;

/** The kind of domain that a role is drawn as. */
export const kindOf = (role: Role) => kinds[role];

/** The classes of everything that belongs to a partition. */
export const classOf = (role: Role): string => `${domainClass(kinds[role])} next-${role}`;

/** The attribute that fills a block with a pattern; none where the style sheet fills it. */
export const fillOf = (role: Role): { readonly fill?: string } =>
  role === 'user' ? {} : { fill: `url(#${domainPatternId(kinds[role])})` };
