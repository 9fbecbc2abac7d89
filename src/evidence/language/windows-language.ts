/** What one language edition of Windows writes about Hyper-V's requirements. */

/** The four requirements, by the name of the fact each states. */
export const REQUIREMENTS = ['extension', 'firmware', 'slat', 'noExecute'] as const;

/** One of the four. */
export type Requirement = (typeof REQUIREMENTS)[number];

/** The words of a language, as they stand in outputs. */
export interface WindowsLanguage {
  readonly id: string;
  /** Where these words were read. */
  readonly source: string;
  /** What `systeminfo` writes before its section on Hyper-V, without the colon. */
  readonly heading: readonly string[];
  /** The labels of the four lines of `systeminfo`; empty where no sample was found. */
  readonly labels: Readonly<Record<Requirement, readonly string[]>>;
  /** The labels of msinfo32 after `Hyper-V - `; empty where no sample was found. */
  readonly summary: Readonly<Record<Requirement, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** The first clause of the sentence that replaces the four lines; empty where unknown. */
  readonly detected: readonly string[];
  /** The section on virtualization-based security and its value for "running"; empty where unknown. */
  readonly vbsRunning: readonly string[];
}
