/** “The reboot that changes everything” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { BOOT_GATES } from './gates.ts';
import { bootSubject } from './subject.ts';

export const bootFigure: FigureKind = {
  id: 'boot',
  tag: 'Reboot',
  title: 'The reboot that changes everything',
  question:
    'When does the installed Windows become the parent partition, and what may it touch then?',
  subject: bootSubject,
  gates: BOOT_GATES,
  variantsAttribute: 'systems',
  shown: { variants: 'server-2008-r2 server-2012-r2' },
};
