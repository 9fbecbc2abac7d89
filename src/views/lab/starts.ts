/** What the starts of the machine are called. */
import type { bootsOf } from '../../scenarios/installation/index.ts';

/** What a start came to, in words. */
export const STARTS: Readonly<Record<ReturnType<typeof bootsOf>[number]['ended'], string>> = {
  parent: 'Windows is the parent partition',
  bare: 'Windows runs on the bare machine',
  firmware: 'the firmware’s setup opens',
  setup: 'the medium’s setup opens',
  cut: 'the power went before it was over',
  'under way': 'it is under way',
};
