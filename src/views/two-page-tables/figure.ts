/** “Two page tables” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { PAGING_GATES } from './gates.ts';
import { pagingSubject } from './subject.ts';

export const pagingFigure: FigureKind = {
  id: 'two-page-tables',
  tag: 'TwoPageTables',
  title: 'Two page tables',
  question: 'How many table entries does one address take, and what stops the guest on the way?',
  subject: pagingSubject,
  gates: PAGING_GATES,
  variantsAttribute: 'pagings',
  shown: { variants: 'none shadow nested', settings: { operations: 2 } },
};
