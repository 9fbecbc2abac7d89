/** What the sentences of this scenario call a domain and an instance of it. */
import type { Instance } from '../../model/instances.ts';
import type { FollowContext } from './context.ts';

/** A phrase with a capital and a full stop. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What a domain of the design is called; its id where the design has none such. */
export const domainName = (context: FollowContext, id: string): string =>
  context.design.domains.find((domain) => domain.id === id)?.name ?? id;

/** What an instance is called; of which virtual machine, where there are several. */
export function instanceName(context: FollowContext, instance: Instance | undefined): string {
  if (!instance) return 'a domain';
  const several = context.instances.some((one) => one.child === 1);
  return instance.child === null || !several
    ? `the ${instance.domain.name}`
    : `the ${instance.domain.name} of virtual machine ${instance.child + 1}`;
}
