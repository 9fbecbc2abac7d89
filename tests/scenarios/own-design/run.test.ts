/** “Design your own hypervisor”: its runs keep the engine's laws, and are those of “follow one request”. */
import { expect, it } from 'vitest';
import { observe } from '../../../src/engine/observe.ts';
import { simTime } from '../../../src/engine/units.ts';
import {
  crashAt,
  followOneRequest,
  paramsFrom as followParams,
  PARAMETERS as FOLLOW,
} from '../../../src/scenarios/follow-one-request/index.ts';
import { ownDesign, PARAMETERS, paramsFrom } from '../../../src/scenarios/own-design/index.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { conform } from '../../engine/conformance.ts';

const calm = { seed: 1, interventions: [] };
const params = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return paramsFrom(settings);
};
const restarting = { driver: 'driverPartition', server: 'driverPartition', iommu: 'yes' };

conform(ownDesign, [
  { name: 'untouched', params: params({}), inputs: calm, reaches: ['marks'] },
  {
    name: 'a driver partition that crashes',
    params: params(restarting),
    inputs: { seed: 1, interventions: [crashAt('physicalDriver', simTime(30_000))] },
    reaches: ['marks'],
  },
]);

it('as Hyper-V, event by event as the row itself', () => {
  const own = observe(ownDesign, params({}), calm);
  const { settings } = settle(FOLLOW, { design: 'parent-synthetic' });
  const row = observe(followOneRequest, followParams(settings), calm);
  expect([...own.trace.at.slice(0, own.trace.length)]).toEqual([
    ...row.trace.at.slice(0, row.trace.length),
  ]);
});

it('shows the nearest machine where the plan cannot work', () => {
  const own = observe(ownDesign, params({ driver: 'child' }), calm);
  expect(own.ended).toBe('idle');
  expect(own.context.design.domains.length).toBeGreaterThan(3);
});
