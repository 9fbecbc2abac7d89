/**
 * Network cards among `systeminfo`'s: a parent partition with a virtual switch has one of its own kind,
 * a child partition another.
 */
import type { Format } from './format.ts';

export const networkCards: Format = {
  id: 'systeminfo',
  marks: ['hyper-vvirtualethernetadapter', 'microsofthyper-vnetworkadapter'],
  read({ lines }, note) {
    for (const { text, number } of lines) {
      if (/\]\s*:\s*Hyper-V Virtual Ethernet Adapter/.test(text))
        note('parentSign', 'The network card of a virtual switch in the parent partition.', [
          number,
        ]);
      if (/\]\s*:\s*Microsoft Hyper-V Network Adapter/.test(text))
        note('guestOf', 'Hyper-V', [number]);
    }
  },
};
