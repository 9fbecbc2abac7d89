/** The words of an answer, and which of two is the stronger statement. */

/** Strongest first. A paste's verdict is the first of these that it proves. */
export const VERDICTS = [
  'SUSPECT',
  'UNRECOGNISED',
  'HOST_WORKING',
  'HYPERVISOR_NOT_RUNNING',
  'HYPERVISOR_PRESENT',
  'LINUX_GUEST_ON_HYPERV',
  'LINUX_GUEST',
  'EDITION_UNSUPPORTED',
  'PREREQ_FAILED',
  'VT_OFF',
  'NO_SLAT',
  'NO_VIRT_EXTENSIONS',
  'ROLE_INSTALLED',
  'ROLE_NOT_INSTALLED',
  'FEATURE_ENABLED',
  'FEATURE_DISABLED',
  'VMMS_RUNNING',
  'LAUNCH_AUTO',
  'LAUNCH_OFF',
  'CAPABLE_BUT_NO_ACCESS',
  'READY',
  'CPU_CAPABLE',
  'AMBIGUOUS',
  'INCOMPLETE',
  'NO_SECTION',
  'NO_DATA',
  'NOT_CONTAINER',
  'NOT_PROVEN',
] as const;

/** One word of an answer. */
export type Verdict = (typeof VERDICTS)[number];

/** Where the system that printed the paste stands: above a hypervisor it owns, in a guest, or both. */
export type Role = 'host' | 'guest' | 'guest and host' | 'unknown';

/** Negative when the first is the stronger statement. */
export const byStrength = (a: Verdict, b: Verdict): number =>
  VERDICTS.indexOf(a) - VERDICTS.indexOf(b);
