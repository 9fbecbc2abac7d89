/**
 * Devices among `systeminfo`'s that only one kind of partition has: the card of a virtual switch in a
 * parent, Hyper-V's own card and firmware in a child.
 */
import type { Format } from './format.ts';

export const partitionDevices: Format = {
  id: 'systeminfo',
  marks: ['hyper-vvirtualethernetadapter', 'microsofthyper-vnetworkadapter', 'hyper-vuefirelease'],
  read({ dense }, note) {
    for (const { lines } of dense.all(/\]:hyper-vvirtualethernetadapter/g))
      note('parentSign', 'The network card of a virtual switch in the parent partition.', lines);
    for (const { lines } of dense.all(/\]:microsofthyper-vnetworkadapter/g))
      note('guestOf', 'Hyper-V', lines);
    for (const { lines } of dense.all(/:(?:microsoftcorporation)?hyper-vuefirelease/g))
      note('guestOf', 'Hyper-V', lines);
  },
};
