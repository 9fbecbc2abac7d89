/** What a part of an exit is called: in the picture, in its table, and in a sentence. */
import type { PartKind } from './parts.ts';

interface PartWords {
  /** A few words on the picture. */
  readonly label: string;
  /** One clause for the narration. */
  readonly clause: string;
  /** Why, as whole sentences. */
  readonly why: string;
}

export const PART_WORDS: Readonly<Record<PartKind, PartWords>> = {
  guest: {
    label: 'the guest itself',
    clause: 'the guest does it by itself',
    why: 'Nobody is asked: it is the guest’s own business here.',
  },
  inCode: {
    label: 'in translated code',
    clause: 'the translated code does it on the spot',
    why: 'The monitor rewrote the guest’s code beforehand; the emulation stands right where the instruction stood.',
  },
  callout: {
    label: 'callout to the monitor',
    clause: 'the translated code calls the monitor, which does it',
    why: 'The processor’s exits are not used; no source splits this cost further.',
  },
  bounce: {
    label: 'asked of the monitor',
    clause: 'the guest asks the monitor, which does it',
    why: 'The guest’s kernel was changed beforehand to ask; no source splits this cost further.',
  },
  whole: {
    label: 'exit in all',
    clause: 'the guest is left, served and entered again',
    why: 'This source prints the whole and not its parts.',
  },
  save: {
    label: 'guest saved',
    clause: 'the guest is left: the processor saves its state and loads the monitor’s',
    why: 'The processor does this by itself, whatever the reason. How the measured round trip divides into leaving and entering is derived.',
  },
  record: {
    label: 'reason read',
    clause: 'the monitor reads why: the record of the exit',
    why: 'Each field is read by an instruction of its own.',
  },
  fetch: {
    label: 'instruction fetched',
    clause: 'the monitor fetches the instruction that caused it',
    why: 'It must walk the guest’s page tables by software to find it.',
  },
  decode: {
    label: 'decoded',
    clause: 'the monitor decodes the instruction',
    why: 'The processor’s record could have told what was meant.',
  },
  handle: {
    label: 'handler',
    clause: 'the monitor does what was meant',
    why: 'This part is software: a quicker exit of the processor does not shorten it.',
  },
  beyond: {
    label: 'passed on, and back',
    clause: 'somebody else plays the device, and answers',
    why: 'The monitor has no device models: they live in a process or a partition, which must run first.',
  },
  inner: {
    label: 'both monitors',
    clause: 'the outer monitor hands it to the inner one, which does it',
    why: 'The processor knows only the outer one. No source tells their parts apart.',
  },
  load: {
    label: 'guest entered',
    clause: 'the guest is entered again: the processor loads its state',
    why: 'The processor does this by itself.',
  },
};
