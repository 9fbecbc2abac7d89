/** How the numbers of an exported trace are called. */
import type { TraceNames } from '../../engine/trace-names.ts';

export const NAMES: TraceNames = {
  lane: (lane) => `lane ${lane}`,
  subject: (kind, subject) => (/^(parent|child|cable)/.test(kind) ? '' : `packet ${subject + 1}`),
};
