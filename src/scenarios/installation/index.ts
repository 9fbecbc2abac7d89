/** The door of the installation lab. */
export { ERA_IDS, ERA_NAMES, type EraId } from '../../model/installation/era.ts';
export { FORM_IDS, formOf, type Form, type FormId } from '../../model/installation/form.ts';
export { IMAGES, imageOf, imageTitle, type Image } from '../../model/installation/image.ts';
export { articleCardFor, type Card } from './cards/card-for.ts';
export { completionsFor } from './completions.ts';
export { formatLab, parseLab } from './link.ts';
export { bootsOf, enter, labOf, runOf, stateAfter, undo, type LabRun } from './log.ts';
export { MISSIONS, missionOf } from './missions/missions.ts';
export { ticksOf, type Mission, type Tick } from './missions/mission.ts';
export { screenOf, type HandAction, type Screen, type SetField } from './screen.ts';
export { installation } from './scenario.ts';
export { type LabLog, type LabSetup, type MissionId } from './setup.ts';
export { type Exchange, type LabState, type Said } from './state.ts';
