/** What the model of “VMBus up close” leaves out, and which way that bends what it shows. */

export const LEAVES_OUT: readonly { readonly what: string; readonly effect: string }[] = [
  {
    what: 'Answers.',
    effect:
      'A channel has a second ring for the way back, with a bell of its own: a synthetic interrupt. Here nobody tells the child that a packet is out; the synthetic and the passed-through card look cheaper than they are.',
  },
  {
    what: 'The way back into the child after a touch.',
    effect:
      'Once the device model has taken the command, the child goes on at once. Switching back to it costs time as well; the emulated card looks better than it is.',
  },
  {
    what: 'More touches for one packet.',
    effect:
      'One access of an emulated register stands for a packet. Real cards that were imitated take several.',
  },
  {
    what: 'Hyper-V’s own costs.',
    effect:
      'Microsoft publishes no cycles. Switches and passes are those of Xen with its drivers in a partition, measured in 2005 and later: good for comparing the three ways, not for predicting a machine.',
  },
  {
    what: 'Other work on the two processors.',
    effect:
      'The child and the parent each have one for themselves. Where they share one, a bell may end the child’s turn. “Keep the parent busy” shows a part of that.',
  },
  {
    what: 'Waiting on purpose.',
    effect:
      'Real back ends may look into the ring a little longer before they leave, or wait for more packets. Batches here come from load alone.',
  },
];
