/** The figure at a glance, for the gallery: a request through a driver partition over its staves. A picture only. */
import { baseView } from '../../../views/player/base-view.ts';
import { runsOf } from '../../../views/player/runs-of.ts';
import { ownSubject } from '../../../views/own-design/subject.ts';
import { RequestStill } from '../follow-one-request/RequestStill.tsx';

const shown = {
  variants: 'own',
  settings: { driver: 'driverPartition', server: 'driverPartition', iommu: 'yes' },
};

export function Still() {
  return <RequestStill comparison={runsOf(ownSubject, baseView(ownSubject, shown))} />;
}
