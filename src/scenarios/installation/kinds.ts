/** The events of the lab. */
import { eventKinds } from '../../engine/scenario.ts';

/**
 * subject and detail of each:
 * entered (index of the text, 0) · powerPressed (0, 0) · powerCut (0, 0) · started (1 cold or 0, 0) ·
 * firmwareOpened (0, 0) · stageEnded (stage, 0) · hypervisorLaunched (stage, 0) · launchRefused (stage,
 * event id or 0) · systemBecameParent (0, 0) · childStarted (index of the machine, number of the start) · startFinished (0, 0) ·
 * wentDown (1 restart or 0, 0) · copied (0, 0)
 */
export const KINDS = eventKinds(
  'entered',
  'powerPressed',
  'powerCut',
  'started',
  'firmwareOpened',
  'stageEnded',
  'hypervisorLaunched',
  'launchRefused',
  'systemBecameParent',
  'childStarted',
  'startFinished',
  'wentDown',
  'copied',
);
export type KindName = keyof typeof KINDS;
