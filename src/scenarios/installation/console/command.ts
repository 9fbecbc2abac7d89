/** What a command is: its names, where it exists, and what it does to the world and says of it. */
import type { Said } from '../state.ts';
import type { Running } from '../world.ts';
import type { Rows } from './rows.ts';
import type { Word } from './words.ts';

export type ShellId = 'cmd' | 'powershell';

/** One call of a command. */
export interface Call {
  /** The name as the reader typed it. */
  readonly name: string;
  readonly words: readonly Word[];
  /** The statement as typed. */
  readonly text: string;
  readonly shell: ShellId;
  /** What comes through the pipe. */
  readonly input: Rows | null;
}

/** What a command answers: lines, or rows that the next stage or the screen gives a form. */
export interface Answer {
  readonly said: readonly Said[];
  readonly rows?: Rows;
  /** The line beyond this statement is not read: the machine goes down, or another shell reads. */
  readonly ends?: boolean;
}

export interface Command {
  /** The first is the one it is listed by. */
  readonly names: readonly string[];
  /** Where its name is understood: an executable in both shells, a cmdlet in PowerShell alone. */
  readonly shell: ShellId | 'both';
  /** One sentence for the lab's help. */
  readonly about: string;
  /** What may follow, for completion. */
  readonly follows: readonly string[];
  /** Is it there, in this system, as it is now? */
  exists(here: Running): boolean;
  run(here: Running, call: Call): Answer;
}

/** Lines that the machine prints. */
export const machine = (...lines: readonly string[]): readonly Said[] =>
  lines.map((text) => ({ by: 'machine', text }));

/** A remark of the lab, which no machine prints. */
export const lab = (...lines: readonly string[]): readonly Said[] =>
  lines.map((text) => ({ by: 'lab', text }));

/** An answer of the machine. */
export const says = (...lines: readonly string[]): Answer => ({ said: machine(...lines) });

/** An answer of the lab. */
export const remarks = (...lines: readonly string[]): Answer => ({ said: lab(...lines) });

/** Silence: the command did it, or found nothing. */
export const NOTHING: Answer = { said: [] };

/** What the lab says where it knows that something is printed, and not how it looks. */
export const noSample = (what: string): readonly Said[] =>
  lab(`(${what}: format not shown, no published sample)`);
