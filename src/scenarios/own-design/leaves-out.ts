/** What “design your own hypervisor” leaves out besides what every request leaves out. */
import { LEAVES_OUT as FOLLOW } from '../follow-one-request/leaves-out.ts';

export const LEAVES_OUT: typeof FOLLOW = [
  {
    id: 'nobody-built-it',
    what: 'A machine that nobody has built.',
    effect:
      'Its crossings follow from where you placed things. How a ring is rung, how often data is copied and how many cycles each step takes are those of the machine of the table that is most like it, our choice and marked as proxies: good for “more or less than”, not for a promise.',
  },
  {
    id: 'most-of-it',
    what: 'Most of what a hypervisor is.',
    effect:
      'One physical driver stands for all of them. Memory management, the scheduler and management tools live with what you chose beneath; nobody has counted the lines of a design that does not exist.',
  },
  ...FOLLOW,
];
