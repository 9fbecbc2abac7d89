/** “Anatomy of a VM exit” as an entry in the list of figures. */
import { EXIT_GATES } from '../../scenarios/vm-exit/gates.ts';
import type { FigureKind } from '../figure-kind.ts';
import { exitSubject } from './subject.ts';

export const exitFigure: FigureKind = {
  id: 'vm-exit',
  tag: 'VmExit',
  title: 'Anatomy of a VM exit',
  question: 'Where do the cycles of an exit go, and what do many of them cost?',
  subject: exitSubject,
  gates: EXIT_GATES.map((gate) => ({ ...gate, needs: [], holds: () => null, action: null })),
  variantsAttribute: 'ways',
  shown: {
    variants: 'native-2005 translation-2005 vtx-2005 vtx-2012',
    settings: { act: 'portAccess' },
  },
};
