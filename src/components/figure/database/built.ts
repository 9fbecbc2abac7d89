/** What the built page knows of a figure besides its runs: the measurements, and what others published. */
import { createContext } from 'preact/compat';
import type { Sweep } from '../../../views/database/load.ts';
import type { Preset } from '../../../views/database/published.ts';

export interface Built {
  readonly sweep: Sweep;
  readonly presets: readonly Preset[];
  /** The address of the page on which each case is explained. */
  readonly validation: string;
}

export const BuiltContext = createContext<Built>({
  sweep: { key: '', designs: [] },
  presets: [],
  validation: '',
});
