/** The fingerprint of the engine and its model: of runs that pass every design, with a crash in each. */
import { Hash } from '../../engine/hash.ts';
import { simTime } from '../../engine/units.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { crashAt, followOneRequest } from '../../scenarios/follow-one-request/index.ts';
import { settingsWith, type World } from '../world.ts';

/** 16 hexadecimal digits that change when the same inputs would give another run. */
export function engineFingerprint(world: World): string {
  const print = new Hash();
  print.text(followOneRequest.id);
  print.number(followOneRequest.version);
  const runs = world.runs({
    designs: DESIGNS.map(({ id }) => id),
    settings: settingsWith({ requests: 4, outstanding: 2 }),
    seed: 1,
    interventions: [crashAt('physicalDriver', simTime(100_000))],
  });
  for (const { hash } of runs) print.text(hash);
  return print.digits();
}
