/** What the model of an attack leaves out, and which way that bends what it shows. */
export const LEAVES_OUT = [
  {
    what: 'Faults in the hypervisor and in back ends.',
    effect:
      'Here every guard works. Real attacks go through errors in their code: what is stopped here was broken out of in practice, more than once.',
  },
  {
    what: 'Side channels.',
    effect:
      'Whoever may not read a page can sometimes guess its content from caches and timing. Nothing of that is here.',
  },
  {
    what: 'What the parent can do short of touching: starve, stop, replace.',
    effect: 'It creates and schedules children. Its power over them is greater than this table.',
  },
  {
    what: 'Later defences.',
    effect:
      'Rights are those that the specification of 2008 R2 gives. Shielded and confidential virtual machines keep memory from the parent, too.',
  },
  {
    what: 'Interrupts and writes to configuration by devices.',
    effect:
      'An IOMMU is either in use or not. Real ones must also remap interrupts, and be set up before devices run.',
  },
  {
    what: 'Time.',
    effect: 'One attempt follows the other at a fixed beat that stands for nothing.',
  },
] as const;
