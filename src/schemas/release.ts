/** A release of Windows that brought Hyper-V, `content/releases/<id>.yaml`: what no edition changes. */
import { z } from 'astro/zod';
import { kebabId } from './id.ts';
import { sourcedText } from './sourced-text.ts';

/** The times of the article, since, and what is still supported. */
export const ERAS = ['then', 'between', 'now'] as const;

/** What an entry must and may say. Anything else stops the build; what we have not read is left out. */
export const releaseSchema = z.strictObject({
  /** Equal to the file's name: `windows-server-2008-r2`. */
  id: kebabId,
  name: z.string().min(5).max(30),
  /** Its place in time, from 1. */
  order: z.int().min(1),
  era: z.enum(ERAS),
  /** The most logical processors of a host. */
  'host-processors': sourcedText.optional(),
  /** The most virtual machines that run on a host. */
  machines: sourcedText.optional(),
  /** The most virtual processors of a virtual machine, of the newer generation where there are two. */
  'machine-processors': sourcedText.optional(),
  /** The most memory of a virtual machine, of the newer generation where there are two. */
  'machine-memory': sourcedText.optional(),
  /** The month in which its last free support ends or ended. */
  'support-ends': sourcedText.optional(),
});
/** A checked release. */
export type Release = z.infer<typeof releaseSchema>;
