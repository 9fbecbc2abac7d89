/** “Follow one request” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { FOLLOW_GATES } from './gates.ts';
import { follow } from './subject.ts';

export const followFigure: FigureKind = {
  id: 'follow-one-request',
  tag: 'FollowOneRequest',
  title: 'Follow one request',
  question: 'What does one disk read go through, and what breaks when a part of it crashes?',
  subject: follow,
  gates: FOLLOW_GATES,
  variantsAttribute: 'designs',
  shown: { variants: 'hosted monolithic parent-synthetic driver-domain' },
};
