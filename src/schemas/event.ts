/** An event or a message that a reader may meet on the way to a working host, `content/events/<id>.yaml`. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';

/** Where it appears: the hypervisor's source in the log, a machine's start, the installing, a tool, elsewhere. */
export const EVENT_ORIGINS = ['hypervisor', 'machine', 'install', 'tool', 'other'] as const;

/** How we know it: a document describes it, a real machine printed it, or only a table of messages has it. */
export const EVENT_KNOWLEDGE = ['documented', 'captured', 'table'] as const;

/** What an entry must and may say. Anything else stops the build. */
export const eventSchema = z.strictObject({
  /** Equal to the file's name: `hypervisor-41`. Lessons link to it. */
  id: kebabId,
  /** The event's numbers, where it has any; several that mean one thing share an entry. */
  numbers: z.array(z.int().min(1)).min(1).optional(),
  from: z.enum(EVENT_ORIGINS),
  /** Enough of its own words to know it by. */
  says: z.string().min(5).max(90),
  /** What it means, in our words. */
  means: z.string().min(10).max(260),
  /** What to do or to ask next. */
  do: z.string().min(5).max(200),
  known: z.enum(EVENT_KNOWLEDGE),
  /** The systems or the year for which that is so. */
  of: z.string().min(4).max(90),
  /** Keys of the works it rests on. What real machines printed may stand alone. */
  sources: z.array(sourceId),
  /** The lesson that explains it, by its slug. */
  lesson: kebabId.optional(),
});
/** A checked event. */
export type Event = z.infer<typeof eventSchema>;
