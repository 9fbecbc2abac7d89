/** “VMBus up close” as an entry in the list of figures. */
import type { FigureKind } from '../figure-kind.ts';
import { VMBUS_GATES } from './gates.ts';
import { vmbusSubject } from './subject.ts';

export const vmbusFigure: FigureKind = {
  id: 'vmbus',
  tag: 'VmbusUpClose',
  title: 'VMBus up close',
  question: 'When does a child ring the parent’s bell, and what does it save not to?',
  subject: vmbusSubject,
  gates: VMBUS_GATES,
  variantsAttribute: 'ways',
  shown: { variants: 'parent-emulated parent-synthetic parent-sriov', settings: {} },
};
