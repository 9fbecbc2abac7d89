/** The first known way through a mission: as inputs, and step by step in words. */
import type { LabLog, MissionId } from '../../scenarios/installation/index.ts';
import { MISSION_ROUTES } from '../../scenarios/installation/routes/missions.ts';
import { logOf } from '../../scenarios/installation/routes/route.ts';
import { transcriptOf, type Passage } from './transcript.ts';

/** The inputs of the way. Throws where none is known: free play has none. */
export function logOfWay(mission: MissionId): LabLog {
  const route = MISSION_ROUTES.find(({ setup }) => setup.mission === mission);
  if (!route) throw new Error(`no way is known through ${mission}`);
  return logOf(route);
}

/** What is typed and which buttons are pressed, in order. */
export const wayOf = (mission: MissionId): readonly Passage[] =>
  transcriptOf(logOfWay(mission)).filter(({ by }) => by === 'typed' || by === 'hand');
