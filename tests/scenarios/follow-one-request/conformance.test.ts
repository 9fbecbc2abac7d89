/** "Follow one request" keeps the engine's laws, in every design and whatever a reader crashes. */
import { simTime } from '../../../src/engine/units.ts';
import { CRASHABLE } from '../../../src/model/failure.ts';
import { DESIGNS } from '../../../src/model/designs/index.ts';
import {
  crashAt,
  followOneRequest,
  KINDS,
  PARAMETERS,
  paramsFrom,
} from '../../../src/scenarios/follow-one-request/index.ts';
import { settle } from '../../../src/scenarios/parameter.ts';
import { conform, type Case } from '../../engine/conformance.ts';

const params = (given: Record<string, unknown>) => {
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return paramsFrom(settings);
};

type FollowCase = Case<ReturnType<typeof paramsFrom>>;

const readerMay = CRASHABLE.map((_, subject) => ({
  kind: KINDS.componentCrashed,
  subject,
  detail: 0,
}));

const oneOfEach: readonly FollowCase[] = DESIGNS.map((design) => ({
  name: `one disk read, ${design.id}`,
  params: params({ design: design.id }),
  inputs: { seed: 1, interventions: [] },
  reaches: ['ties', 'marks'],
  readerMay,
}));

const crowded: readonly FollowCase[] = ['hosted', 'driver-domain'].map((design) => ({
  name: `eight writes at once on one processor and a disk, ${design}, its driver crashing`,
  params: params({
    design,
    operation: 'diskWrite',
    device: 'hdd10k',
    requests: 16,
    outstanding: 8,
    processors: 1,
  }),
  inputs: {
    seed: 7,
    interventions: [crashAt('physicalDriver', simTime(150_000))],
  },
  reaches: ['interventions', 'ties', 'cancellations', 'marks'],
  readerMay,
}));

conform(followOneRequest, [...oneOfEach, ...crowded]);
