/** A design's signature: the shape of one request's way through it, small enough for an icon. */
import { observe } from '../engine/observe.ts';
import { followOneRequest, PARAMETERS, paramsFrom } from '../scenarios/follow-one-request/index.ts';
import { settle } from '../scenarios/parameter.ts';
import { stavesOf } from './stage/staves.ts';

export interface Signature {
  /** Points of the line in a box of 100 by 100. */
  readonly points: readonly (readonly [number, number])[];
  /** The staves' heights in the same box. */
  readonly staves: readonly number[];
  /** What the shape says, in words. */
  readonly label: string;
}

const depthMax = 92;
const edge = 4;

/** The signature of a design, from a run of one disk read: each border passed is one column. */
export function signatureOf(design: string): Signature {
  const { settings } = settle(PARAMETERS, { design });
  const run = observe(followOneRequest, paramsFrom(settings), { seed: 1, interventions: [] });
  const { staves, height } = stavesOf(run.context.design);
  const depth = (id: string): number => {
    const stave = staves.find((one) => one.domain.id === id);
    return edge + ((stave?.top ?? 0) / Math.max(1, height)) * depthMax;
  };
  const way: number[] = [];
  for (const hop of run.context.hops) {
    if (hop.kind === 'crossing') way.push(depth(hop.from), depth(hop.domain));
    if (hop.kind === 'registers') way.push(depth(hop.from), depth(hop.domain), depth(hop.from));
  }
  const turns = way.filter((y, index) => y !== way[index - 1]);
  const last = Math.max(1, turns.length - 1);
  return {
    points: turns.map((y, index) => [edge + (index / last) * (100 - 2 * edge), y] as const),
    staves: staves.map((stave) => depth(stave.domain.id)),
    label: `${run.context.design.name}: a disk read passes ${turns.length - 1} borders between ${staves.length} domains`,
  };
}
