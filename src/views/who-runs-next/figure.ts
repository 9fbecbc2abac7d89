/** “Who runs next?” as an entry in the list of figures. */
import { NEXT_GATES } from '../../scenarios/who-runs-next/gates.ts';
import type { FigureKind } from '../figure-kind.ts';
import { nextSubject } from './subject.ts';

export const nextFigure: FigureKind = {
  id: 'who-runs-next',
  tag: 'WhoRunsNext',
  title: 'Who runs next?',
  question: 'Many want to run, few can: who waits, and what does a user feel of it?',
  subject: nextSubject,
  gates: NEXT_GATES.map((gate) => ({ ...gate, needs: [], holds: () => null, action: null })),
  variantsAttribute: 'schedulers',
  shown: { variants: 'classic core', settings: { work: 'disk' } },
};
