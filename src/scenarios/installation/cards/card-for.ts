/** The card of a step: what the article says here, and what is true. */
import type { Frozen } from '../../../engine/scenario.ts';
import type { LabContext } from '../setup.ts';
import type { LabState } from '../state.ts';
import { CARDS, type Card } from './cards.ts';

export type { Card } from './cards.ts';

/** The first card whose moment this is; undefined where the article has nothing to say. */
export const articleCardFor = (state: Frozen<LabState>, context: LabContext): Card | undefined =>
  CARDS.find(({ fits }) => fits(state, context));
