/** All routes, by id. */
import { MISSION_ROUTES } from './missions.ts';
import type { Route } from './route.ts';
import { WRONG_TURNS } from './wrong-turns.ts';

export const ROUTES: readonly Route[] = [...MISSION_ROUTES, ...WRONG_TURNS];
