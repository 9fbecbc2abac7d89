/** The figure at a glance, for the gallery: a crash in a driver partition, and the lines that go on after it. A picture only. */
import { baseView } from '../../../views/player/base-view.ts';
import { act, playerAt } from '../../../views/player/player.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { ownSubject } from '../../../views/own-design/subject.ts';
import { RequestStill } from '../follow-one-request/RequestStill.tsx';

export function Still() {
  const base = baseView(ownSubject, { variants: 'driver-domain' });
  const crashed = act(ownSubject, playerAt(base), {
    ...{ do: 'action', action: 'crash:physicalDriver', at: 40_000 },
  }).view;
  return <RequestStill comparison={runsOf(ownSubject, crashed)} />;
}
