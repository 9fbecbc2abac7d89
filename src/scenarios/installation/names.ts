/** Names of the machine. */
import type { EraId } from '../../model/installation/era.ts';

/** The name of the computer. */
export const hostName = (era: EraId): string => (era === '2008-r2' ? 'TENON' : 'MORTISE');
