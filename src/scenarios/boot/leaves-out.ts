/** What the model of a start leaves out, and which way that bends what it shows. */
export const LEAVES_OUT = [
  {
    what: 'How long anything takes.',
    effect:
      'We have read no published durations. Every time here is assumed; trust the order of events and nothing else.',
  },
  {
    what: 'Further processors.',
    effect:
      'On a real machine the hypervisor is launched on every processor. Here that is one event, or one refusal.',
  },
  {
    what: 'Changes since the specification of 2008 R2.',
    effect:
      'What the parent may touch is told by that specification. Later ones have virtual trust levels (VSM), by which part of the memory can be kept from the parent’s own kernel.',
  },
  {
    what: 'What checks the files on the way: signatures, Secure Boot, measured launch.',
    effect:
      'A changed image can be chosen as a failure; how the change would be found is not modelled.',
  },
  {
    what: 'The log of older systems.',
    effect:
      'Event numbers are those of the message table of Windows 10 and Server 2019. Expect others, or none, in a log of 2010.',
  },
  {
    what: 'What happens to children when the machine goes down in order.',
    effect:
      'Here they are cut off, whether the power goes or a restart is asked for. Nothing here saves them or shuts them down first.',
  },
] as const;
