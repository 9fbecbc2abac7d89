/** Seals of a machine: the same as its blast radius and its losses say, at every event, in every design. */
import { expect, test } from 'vitest';
import { observe } from '../../src/engine/observe.ts';
import { simTime } from '../../src/engine/units.ts';
import { DESIGNS } from '../../src/model/designs/index.ts';
import { rootOf } from '../../src/model/design.ts';
import { CRASHABLE, crashSite, type Crashable } from '../../src/model/failure.ts';
import { deviceBusyAt } from '../../src/scenarios/follow-one-request/device-busy.ts';
import {
  crashAt,
  followOneRequest,
  PARAMETERS,
  paramsFrom,
} from '../../src/scenarios/follow-one-request/index.ts';
import { defaultsOf } from '../../src/scenarios/parameter.ts';
import { blastRadius } from '../../src/views/blast-radius.ts';
import { lossesOf } from '../../src/views/drivers-and-faults/losses.ts';
import type { FollowRun } from '../../src/views/follow-one-request/run.ts';
import { followSeals } from '../../src/views/follow-one-request/seals.ts';

/** A run with three requests in flight, and that run with a component crashed while the device works. */
function crashed(design: string, component: Crashable): readonly [FollowRun, FollowRun] {
  const settings = { ...defaultsOf(PARAMETERS), design, requests: 6, outstanding: 3 };
  const params = paramsFrom(settings);
  const untouched = observe(followOneRequest, params, { seed: 1, interventions: [] });
  const at = deviceBusyAt([untouched]);
  const inputs = { seed: 1, interventions: [crashAt(component, at)] };
  return [untouched, observe(followOneRequest, params, inputs)];
}

const brokenIn = (run: FollowRun, rows: number = run.trace.length): readonly string[] =>
  followSeals(run).flatMap(({ id, broken }) => (broken && broken.row < rows ? [id] : []));

test.each(DESIGNS.map(({ id, short }) => [short, id] as const))(
  'seals of %s break with what the blast radius and the losses show, and not before',
  (_, id) => {
    const broke = new Set<string>();
    for (const component of CRASHABLE) {
      const [untouched, run] = crashed(id, component);
      expect(brokenIn(untouched)).toEqual([]);
      const { design, instances } = run.context;
      const began = crashSite(design, instances, component, 0)?.child;
      for (let rows = 0; rows <= run.trace.length; rows += 1) {
        const broken = brokenIn(run, rows);
        broken.forEach((one) => broke.add(one));
        const stopped = blastRadius(run, rows).filter(({ status }) => status === 'stopped');
        const lasting = design.domains.filter(
          (one) => one === rootOf(design) || one.kind === 'parentPartition',
        );
        for (const domain of lasting)
          expect(broken.includes(domain.id)).toBe(stopped.some((one) => one.domain === domain.id));
        const others = stopped.filter(
          ({ domain, child }) =>
            domain === design.placement.guestKernel && child !== null && child !== began,
        );
        expect(broken.includes('guests')).toBe(others.length > 0);
      }
      const { lost, open } = lossesOf(run, run.trace.length);
      expect(brokenIn(run).includes('requests'), component).toBe(lost + open > 0);
    }
    // A crash of the application loses its requests everywhere: the check has seen seals break.
    expect(broke).toContain('requests');
  },
);

test('a driver crash takes the parent, and later the hypervisor and the guests with it', () => {
  const [, run] = crashed('parent-synthetic', 'physicalDriver');
  const told = followSeals(run).map(({ words, broken }) => [
    words,
    run.trace.at[broken?.row ?? -1],
    broken?.because,
  ]);
  const crash = run.inputs.interventions[0]?.at ?? 0;
  const noticed = crash + run.params.noticeMs * 1_000_000;
  expect(told).toEqual([
    [
      'hypervisor runs',
      noticed,
      'the hypervisor stops the machine without the parent partition kernel',
    ],
    [
      'parent kernel runs',
      crash,
      'the physical driver crashed, and the parent partition kernel with it',
    ],
    ['other guests run', noticed, 'the child partition kernel can only run through the hypervisor'],
    [
      'no request goes unanswered',
      expect.any(Number),
      'request 2 waits for the parent partition kernel, which is gone for good',
    ],
  ]);
});

test('a guest alone on its machine is to run on, and names what took it along', () => {
  const params = paramsFrom({ ...defaultsOf(PARAMETERS), design: 'parent-synthetic', children: 1 });
  const inputs = { seed: 1, interventions: [crashAt('deviceModel', simTime(20_000))] };
  const run = observe(followOneRequest, params, inputs);
  const guest = followSeals(run).find(({ id }) => id === 'guests');
  expect(guest?.words).toBe('guest runs');
  expect(guest?.broken?.because).toBe(
    'the device model crashed, and the child partition kernel ends with the worker process (vmwp)',
  );
});

test('a driver domain that is started again breaks nothing', () => {
  const [, run] = crashed('driver-domain', 'physicalDriver');
  expect(lossesOf(run, run.trace.length).back).toEqual(['driver domain kernel']);
  expect(brokenIn(run)).toEqual([]);
});
