/** “Design your own hypervisor” as the subject of a figure: the reader's machine, beside those of the table. */
import { observe } from '../../engine/observe.ts';
import { DESIGNS } from '../../model/designs/index.ts';
import { OWN } from '../../scenarios/own-design/compose.ts';
import { LINK_RULES, ownDesign, PARAMETERS, paramsFrom } from '../../scenarios/own-design/index.ts';
import { follow } from '../follow-one-request/subject.ts';
import type { FollowRun } from '../follow-one-request/run.ts';
import type { Subject } from '../subject.ts';

export const ownSubject: Subject<FollowRun> = {
  ...follow,
  id: ownDesign.id,
  parameters: PARAMETERS,
  rules: LINK_RULES,
  variants: [
    { id: OWN, name: 'Your own design', short: 'your own', note: 'as planned above' },
    ...DESIGNS.map(({ id, name, short, era }) => ({ id, name, short, note: era })),
  ],
  words: { ...follow.words, controls: 'Compare with other machines, change the request' },
  run: (design, settings, inputs) =>
    observe(ownDesign, paramsFrom({ ...settings, design }), inputs),
};
