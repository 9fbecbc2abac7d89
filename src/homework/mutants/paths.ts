/** Paths that no design gives: with crossings that some believe to be there. */
import type { CrossingKind } from '../../model/crossings.ts';
import type { Hop } from '../../model/hop.ts';
import type { FollowContext } from '../../scenarios/follow-one-request/context.ts';

/** The context with crossings put in before a hop, each from one domain to another; they cost nothing. */
function detour(
  context: FollowContext,
  before: number,
  borders: readonly (readonly [CrossingKind, string, string])[],
): FollowContext {
  const like = context.hops[before];
  if (!like) throw new Error('there is no such hop');
  const hops = borders.map(([crossing, from, domain]): Hop => ({
    ...like,
    kind: 'crossing',
    crossing,
    from,
    domain,
    crossings: 1,
    cycles: 0,
    shares: [],
    constants: [],
  }));
  const instanceOf = (id: string): number =>
    context.instances.findIndex(({ domain, child }) => domain.id === id && (child ?? 0) === 0);
  const put = <T>(list: readonly T[], added: readonly T[]): readonly T[] => [
    ...list.slice(0, before),
    ...added,
    ...list.slice(before),
  ];
  return {
    ...context,
    hops: put(context.hops, hops),
    hopInstance: put(
      context.hopInstance,
      hops.map(({ domain }) => instanceOf(domain)),
    ),
    hopShares: put(
      context.hopShares,
      hops.map(() => []),
    ),
    reissueFrom: put(
      context.reissueFrom,
      hops.map(() => 0),
    ),
  };
}

const placeOf = (context: FollowContext, crossing: CrossingKind): number =>
  context.hops.findIndex((hop) => hop.crossing === crossing);

/** A system call of a guest's program stops in the hypervisor. */
export const systemCallExits = (context: FollowContext): FollowContext =>
  detour(context, placeOf(context, 'systemCall'), [
    ['vmExit', 'application', 'hypervisor'],
    ['vmEntry', 'hypervisor', 'child'],
  ]);

/** The parent's driver asks the hypervisor before it reaches its device. */
export const deviceByHypervisor = (context: FollowContext): FollowContext =>
  detour(context, placeOf(context, 'deviceCommand'), [
    ['hypercall', 'parent', 'hypervisor'],
    ['partitionSwitch', 'hypervisor', 'parent'],
  ]);
