/** VMware Workstation with VT-x: the processor itself leaves the guest; the way to the device stays the hosted one. */
import type { Design } from '../design.ts';
import { hosted } from './hosted.ts';

export const hostedVtx: Design = {
  ...hosted,
  id: 'hosted-vtx',
  name: 'Hosted (VMware Workstation, VT-x)',
  short: 'Hosted, VT-x',
  era: 'VMware Workstation and Player on processors with VT-x, 2005–2009, shadow paging still',
  domains: hosted.domains.map((domain) =>
    domain.id === 'child' ? { ...domain, leaves: 'hardware' } : domain,
  ),
  cpu: { mechanism: 'hardwareAssisted', paging: 'shadow' },
  costs: 'workstation-vtx',
  costsAreProxy: true,
  sources: ['adams06', 'agesen10', 'sugerman01'],
};
