/** What the figure “Database under load” leaves out, and which way that bends what it shows. */
export const LEAVES_OUT: readonly { readonly what: string; readonly effect: string }[] = [
  {
    what: 'The database itself: its locks, its own cache, its log.',
    effect:
      'A transaction is computing, reads and a commit, with demands that we made up to look like a small one. Real databases meet locks before they meet a full machine.',
  },
  {
    what: 'Caches of the processor that cool down.',
    effect:
      'Work costs the same with one client as with sixty-four. Real machines slow down as more of them take turns, and fall off earlier than the curves here.',
  },
  {
    what: 'Queues and caches of the host’s file system.',
    effect:
      'A read goes to the device each time. With a cache in the host, fewer do, and the disk is full later.',
  },
  {
    what: 'Clients outside: their network and their number over the day.',
    effect:
      'A client asks again as soon as it has thought. Load that comes from outside does not wait, and makes queues that no closed loop shows.',
  },
  {
    what: 'Costs of Hyper-V, of which none are published.',
    effect:
      'Those of Xen with a control domain stand in, marked as a proxy. Trust which thing is full further than the transactions a second.',
  },
];
