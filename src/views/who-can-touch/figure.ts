/** “Who can touch what” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { TOUCH_GATES } from './gates.ts';
import { touchSubject } from './subject.ts';

export const touchFigure: FigureKind = {
  id: 'who-can-touch',
  tag: 'WhoCanTouch',
  title: 'Who can touch what',
  question: 'A partition has turned hostile: what can it reach, and what stops it?',
  subject: touchSubject,
  gates: TOUCH_GATES,
  variantsAttribute: 'attackers',
  shown: { variants: 'child childWithDevice driverPartition parent' },
};
