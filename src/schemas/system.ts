/** A system of the landscape, `content/landscape/<id>.yaml`. */
import { z } from 'astro/zod';
import { kebabId, sourceId } from './id.ts';

/** The kinds of protection domain; a test holds them to those of the pictures. */
export const SYSTEM_DOMAINS = [
  'application',
  'childPartition',
  'parentPartition',
  'driverPartition',
  'hostProcess',
  'hostKernel',
  'vmm',
  'hypervisor',
  'hardware',
] as const;

/** Where something lives: the kind of domain, and what the system's own documents call it. */
const place = z.strictObject({
  domain: z.enum(SYSTEM_DOMAINS),
  name: z.string().min(3).max(80),
});

/** The answers to “which type?”; `debated` where good sources disagree, `neither` for what is no hypervisor. */
export const SYSTEM_TYPES = ['1', '2', 'debated', 'neither'] as const;

/** What an entry must and may say. Anything else stops the build. */
export const systemSchema = z.strictObject({
  /** Equal to the file's name: `vmware-esx`. */
  id: kebabId,
  /** As a table calls it, 24 characters at most: `VMware ESX`. */
  name: z.string().min(2).max(24),
  /** By the test of the operating modes. */
  type: z.enum(SYSTEM_TYPES),
  /** Who disagrees, or what the type hides. */
  'type-note': z.string().min(5).max(120).optional(),
  /** Where the drivers of the real devices live. */
  drivers: place,
  /** Where imitated devices live; left out where there are none. */
  'device-model': place.optional(),
  /** Where virtual machines are made and managed. */
  stack: place,
  /** The year of the earliest work of ours that describes it; it may be older. */
  attested: z.int().min(1960).max(2100),
  status: z.strictObject({
    /** `current`, `ended`, `research`, or `unknown` to our sources. */
    is: z.enum(['current', 'ended', 'research', 'unknown']),
    /** The year of which that was so. */
    of: z.int().min(1960).max(2100),
    note: z.string().min(5).max(120).optional(),
  }),
  /** Keys of the works it rests on. */
  sources: z.array(sourceId).min(1),
});
/** A checked system. */
export type System = z.infer<typeof systemSchema>;
