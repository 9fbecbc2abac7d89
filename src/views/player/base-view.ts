/** The untouched view of a figure, from what a lesson writes. What does not exist is named, with what does. */
import type { RunLink } from '../../scenarios/link.ts';
import { settle } from '../../scenarios/parameter.ts';
import type { Gate } from '../gate.ts';
import type { Subject } from '../subject.ts';
import { VARIANTS_MAX } from './player.ts';
import { runsOf } from './runs-of.ts';

/** What a lesson says about a figure, under the names that its component has for it. */
export interface Written {
  /** Ids of variants, separated by spaces; the name of the attribute comes first in messages. */
  readonly variants: string;
  /** Settings by parameter id; undefined where the lesson says nothing. */
  readonly settings?: Readonly<Record<string, string | number | undefined>>;
  readonly gate?: string | undefined;
}

/** The view at its end. Throws a sentence with a hint when a lesson names what does not exist. */
export function baseView(subject: Subject, { variants, settings }: Written): RunLink {
  const { variant: one, variants: many } = subject.words;
  const ids = variants.split(/\s+/).filter((id) => id !== '');
  const known = subject.variants.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new Error(`there is no ${one} “${unknown}”. There are: ${known.join(', ')}.`);
  if (ids.length === 0 || ids.length > VARIANTS_MAX)
    throw new Error(`it names ${ids.length} ${many}; a figure shows 1 to ${VARIANTS_MAX}.`);
  const said = Object.entries(settings ?? {}).filter(([, value]) => value !== undefined);
  const settled = settle(subject.parameters, Object.fromEntries(said));
  if (settled.problems[0] !== undefined) throw new Error(settled.problems[0]);
  const inputs = { designs: ids, settings: settled.settings, seed: 1, interventions: [] };
  return { scenario: subject.id, ...inputs, cursor: runsOf(subject, inputs).moments.length };
}

/** The gate with this id, askable of this view. Throws a sentence with a hint when it is not there, or cannot be asked. */
export function gateFor<G extends Pick<Gate, 'id' | 'needs'>>(
  { words }: Subject,
  gates: readonly G[],
  id: string,
  view: RunLink,
): G {
  const gate = gates.find((one) => one.id === id);
  const known = gates.map((one) => one.id).join(', ');
  if (!gate) throw new Error(`gate names “${id}”. There are: ${known}.`);
  const missing = gate.needs.find((need) => !view.designs.includes(need));
  if (missing !== undefined)
    throw new Error(`gate “${id}” cannot be asked without the ${words.variant} ${missing}.`);
  return gate;
}
