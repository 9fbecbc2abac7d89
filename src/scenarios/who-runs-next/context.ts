/** What follows from the parameters of “who runs next?” alone: the host that they make. */
import type { HostContext } from '../host/context.ts';
import type { NextParams } from './parameters.ts';

export interface NextContext {
  readonly params: NextParams;
  readonly host: HostContext;
}
