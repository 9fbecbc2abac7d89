/** `Get-VMHost`: it answers only where the management service of Hyper-V runs. */
import type { Format } from './format.ts';

const TABLE =
  /name(?:systemname|computername)?logicalprocessorcountmemorycapacity\(m\)virtualmachinemigrationenabled[- ]*/g;
const LIST =
  /(?:virtualharddiskpath|virtualmachinepath|logicalprocessorcount|virtualmachinemigrationenabled|numaspanningenabled|enableenhancedsessionmode|iovsupport|iovsupportreasons|maximumstoragemigrations):/g;

export const getVmHost: Format = {
  id: 'get-vmhost',
  marks: ['logicalprocessorcount', 'virtualharddiskpath', 'virtualmachinepath', 'iovsupport'],
  read({ lines, dense }, note) {
    for (const { lines: head } of dense.all(TABLE)) {
      const below = lines
        .slice(head.at(-1) ?? 0, (head.at(-1) ?? 0) + 5)
        .find(({ text }) => /\s(?:True|False)\s*$/i.test(text));
      if (below) note('vmHost', 'answers', [...head, below.number]);
    }
    const listed = dense.all(LIST).filter(({ index }) => dense.begins(index));
    const names = new Set(listed.map(({ index, end }) => dense.text.slice(index, end)));
    // One name may stand in many a script; two of them with values are a listing.
    if (names.size >= 2)
      note(
        'vmHost',
        'answers',
        listed.flatMap(({ lines: at }) => at),
      );
  },
};
