import { simTime, ns, type EventKind } from '../../src/engine/units.ts';
import { conform } from './conformance.ts';
import { impatientQueue, metronome, rushHour } from './toy-scenarios.ts';

const queueParams = {
  customers: 60,
  meanArrival: ns(1_000),
  meanService: ns(1_500),
  meanPatience: ns(2_000),
};
const close = { kind: impatientQueue.kinds.shopClosed, subject: 0, detail: 0 };

conform(impatientQueue, [
  {
    name: 'an overloaded shop',
    params: queueParams,
    inputs: { seed: 7, interventions: [] },
    reaches: ['cancellations', 'marks', 'chance'],
    readerMay: [close],
  },
  {
    name: 'sent away twice',
    params: queueParams,
    inputs: {
      seed: 8,
      interventions: [
        { at: simTime(9_000), ...close },
        { at: simTime(40_000), ...close },
      ],
    },
    reaches: ['interventions', 'cancellations', 'marks', 'chance'],
  },
]);

const hurry = (subject: number, detail: number) => ({
  kind: rushHour.kinds.hurried,
  subject,
  detail,
});

conform(rushHour, [
  {
    name: 'four workers',
    params: { workers: 4, rounds: 12 },
    inputs: { seed: 3, interventions: [] },
    reaches: ['ties', 'cancellations', 'marks', 'chance'],
    readerMay: [hurry(0, 0), hurry(1, 1), hurry(3, 0)],
  },
  {
    name: 'hurried twice at one instant',
    params: { workers: 3, rounds: 8 },
    inputs: {
      seed: 4,
      interventions: [
        { at: simTime(20), ...hurry(0, 0) },
        { at: simTime(20), ...hurry(1, 1) },
      ],
    },
    reaches: ['interventions', 'ties', 'cancellations', 'marks', 'chance'],
  },
]);

conform(metronome, [
  {
    name: 'a beat every 7 ns',
    params: { everyNs: 7 },
    inputs: { seed: 1, interventions: [] },
    reaches: ['timeMax'],
    readerMay: [{ kind: 0 as EventKind, subject: 0, detail: 0 }],
  },
]);
