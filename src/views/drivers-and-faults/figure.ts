/** “Where do the drivers live, and what breaks?” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { ownSubject } from '../own-design/subject.ts';
import { FAULT_GATES } from './gates.ts';

export const faultFigure: FigureKind = {
  id: 'drivers-and-faults',
  tag: 'DriversAndFaults',
  title: 'Where do the drivers live, and what breaks?',
  question: 'If you move the driver, what does a crash still take along?',
  subject: ownSubject,
  gates: FAULT_GATES,
  variantsAttribute: 'designs',
  shown: {
    variants: 'own monolithic driver-domain',
    settings: { requests: 6, outstanding: 3 },
  },
};
