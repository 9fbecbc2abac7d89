/** “Database under load” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { DATABASE_GATES } from './gates.ts';
import { databaseSubject } from './subject.ts';

export const databaseFigure: FigureKind = {
  id: 'database-under-load',
  tag: 'DatabaseUnderLoad',
  title: 'Database under load',
  question:
    'How many clients can a database serve, and what is full when more of them bring no more?',
  subject: databaseSubject,
  gates: DATABASE_GATES,
  variantsAttribute: 'designs',
  shown: { variants: 'monolithic parent-synthetic kvm-process' },
};
