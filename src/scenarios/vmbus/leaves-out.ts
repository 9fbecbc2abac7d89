/** What the model of “VMBus up close” leaves out, and which way that bends what it shows. */

export const LEAVES_OUT: readonly { readonly what: string; readonly effect: string }[] = [
  {
    what: 'The host’s own word on bells.',
    effect:
      'When a bell is needed, Linux says, the guest: its documentation of VMBus and the notes in its driver (drivers/hv/ring_buffer.c). The host keeps a flag up while it empties the ring and looks once more after taking it down; else it expects a bell when the ring was empty.',
  },
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
      'One access of an emulated register stands for a packet. A card that needs several for each would look worse.',
  },
  {
    what: 'Hyper-V’s own costs.',
    effect:
      'We have read none that Microsoft published. Cycles are those of Xen with its drivers in a partition, marked as proxies: good for comparing the three ways, not for predicting a machine.',
  },
  {
    what: 'Other work on the two processors.',
    effect:
      'The child and the parent each have one for themselves here. “Keep the parent busy” shows a part of what it means when they do not.',
  },
  {
    what: 'Waiting on purpose.',
    effect:
      'Nobody here looks into the ring a little longer before leaving, or lets packets gather on purpose. Batches come from load alone.',
  },
  {
    what: 'What follows from a failure.',
    effect:
      'Who hangs ends what is in hand and does nothing more; a real parent takes its other children along, and somebody restarts the machine. A card whose cable is pulled reports that, and its driver stops; here both go on as if nothing were.',
  },
];
