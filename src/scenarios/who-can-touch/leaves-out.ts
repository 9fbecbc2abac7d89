/** What the model of an attack leaves out, and which way that bends what it shows. */
export const LEAVES_OUT = [
  {
    what: 'Faults in the hypervisor and in back ends.',
    effect:
      'Here every guard works. Real ones have had errors that let a child out: CVE-2015-7835 in a hypervisor’s memory management, CVE-2021-28476 in a back end of the parent.',
  },
  {
    what: 'Side channels.',
    effect:
      'Whoever may not read a page may still learn of its content from what processors leave in caches, as with CVE-2018-3646. Nothing of that is here.',
  },
  {
    what: 'What the parent can do short of touching: starve, stop, replace.',
    effect:
      'It creates children and can end them. Its power over them is greater than this table shows.',
  },
  {
    what: 'Later defences.',
    effect:
      'Rights are those that the specification of 2008 R2 gives. Shielded and confidential virtual machines are made to keep memory from the parent, too.',
  },
  {
    what: 'Interrupts and writes to configuration by devices.',
    effect:
      'An IOMMU is either in use or not. That it must be set up first, and that devices interrupt as well as read and write, is not here.',
  },
  {
    what: 'Time.',
    effect: 'One attempt follows the other at a fixed beat that stands for nothing.',
  },
] as const;
