/** The untouched view of a figure, from what a lesson writes. What does not exist is named, with what does. */
import { DESIGNS } from '../../model/designs/index.ts';
import { followOneRequest, PARAMETERS } from '../../scenarios/follow-one-request/index.ts';
import { findGate, GATES } from '../../scenarios/follow-one-request/gates.ts';
import type { RunLink } from '../../scenarios/link.ts';
import { settle } from '../../scenarios/parameter.ts';
import { DESIGNS_MAX } from '../../views/player/player.ts';
import { runsOf } from '../../views/player/runs-of.ts';

export interface FollowProps {
  /** Design ids, separated by spaces. */
  readonly designs: string;
  readonly operation?: string | undefined;
  readonly device?: string | undefined;
  readonly gate?: string | undefined;
}

/** The view at its end. Throws a sentence with a hint when a lesson names what does not exist. */
export function baseView({ designs, operation, device, gate }: FollowProps): RunLink {
  const ids = designs.split(/\s+/).filter((id) => id !== '');
  const known = DESIGNS.map((design) => design.id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Error(`designs names “${unknown}”. There are: ${known.join(', ')}.`);
  if (ids.length === 0 || ids.length > DESIGNS_MAX)
    throw new Error(`designs names ${ids.length} designs; a figure shows 1 to ${DESIGNS_MAX}.`);
  const given = { ...(operation ? { operation } : {}), ...(device ? { device } : {}) };
  const { settings, problems } = settle(PARAMETERS, given);
  if (problems[0] !== undefined) throw new Error(problems[0]);
  checkGate(gate, ids);
  const inputs = { designs: ids, settings, seed: 1, interventions: [] };
  return { scenario: followOneRequest.id, ...inputs, cursor: runsOf(inputs).moments.length };
}

function checkGate(id: string | undefined, designs: readonly string[]): void {
  if (id === undefined) return;
  const gate = findGate(id);
  if (!gate)
    throw new Error(`gate names “${id}”. There are: ${GATES.map((one) => one.id).join(', ')}.`);
  const missing = gate.needs.find((need) => !designs.includes(need));
  if (missing !== undefined)
    throw new Error(`gate “${id}” cannot be asked without the design ${missing}.`);
}
