/** Prints the hashes of two runs, one with ties, cancelling and interventions: for a Node of another version. */
import { observe } from '../../src/engine/observe.ts';
import { ns, simTime } from '../../src/engine/units.ts';
import { impatientQueue, rushHour } from './toy-scenarios.ts';

const params = {
  customers: 2_000,
  meanArrival: ns(1_000),
  meanService: ns(900),
  meanPatience: ns(5_000),
};
const interventions = [{ at: simTime(400), kind: rushHour.kinds.hurried, subject: 2, detail: 0 }];

const hashes = {
  impatientQueue: observe(impatientQueue, params, { seed: 1, interventions: [] }).hash,
  rushHour: observe(rushHour, { workers: 16, rounds: 50 }, { seed: 1, interventions }).hash,
};

console.log(JSON.stringify(hashes));
