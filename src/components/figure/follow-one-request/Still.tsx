/** The figure at a glance, for the gallery: one design's line over its staves. A picture only. */
import { follow } from '../../../views/follow-one-request/subject.ts';
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { RequestStill } from './RequestStill.tsx';

export function Still() {
  const base = baseView(follow, { variants: 'parent-synthetic' });
  return <RequestStill comparison={runsOf(follow, base)} />;
}
