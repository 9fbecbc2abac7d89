/** How a playing figure tells the picture where it is between two events, past Preact: once a frame. */
import { createContext } from 'preact/compat';
import type { Position } from '../../views/player/pace.ts';

export type DrawFrame = (position: Position) => void;

/** The drawers of one figure. */
export const FramesContext = createContext<Set<DrawFrame>>(new Set());
