/** “Design your own hypervisor” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { ownSubject } from './subject.ts';

export const ownFigure: FigureKind = {
  id: 'own-design',
  tag: 'DesignYourOwn',
  title: 'Design your own hypervisor',
  question: 'Where would you put the driver, and what would it cost and protect?',
  subject: ownSubject,
  gates: [],
  variantsAttribute: 'designs',
  shown: { variants: 'own' },
};
