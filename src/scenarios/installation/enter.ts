/** A text arrives: an action of the hand when it begins with a colon, else a line for the console. */
import { act } from './actions.ts';
import { runLine } from './console/run-line.ts';
import { promptOf } from './console/prompt.ts';
import { LINE_MAX } from './setup.ts';
import type { Said } from './state.ts';
import { runningOf, type World } from './world.ts';

/** How many exchanges the screen keeps. */
const EXCHANGES_MAX = 400;

/** Takes a text. Whatever it is, the lab has an answer. */
export function enterText(world: World, given: string): void {
  const text = given.slice(0, LINE_MAX);
  if (text.startsWith(':')) {
    const problem = act(world, text);
    if (problem !== null) record(world, '', text, [{ by: 'lab', text: problem }]);
    return;
  }
  const running = runningOf(world);
  if (!running) {
    record(world, '', text, [{ by: 'lab', text: 'Nothing reads the keyboard now.' }]);
    return;
  }
  if (world.state.session === 'dropped') {
    const why = 'The connection is gone. Whoever sits at the machine itself still has its console.';
    record(world, '', text, [{ by: 'lab', text: why }]);
    return;
  }
  const prompt = promptOf(running);
  const said = runLine(running, text);
  record(world, prompt, text, said);
}

function record({ state, sim }: World, prompt: string, line: string, said: readonly Said[]): void {
  state.exchanges.push({ start: state.starts, at: sim.now, prompt, line, said: [...said] });
  if (state.exchanges.length > EXCHANGES_MAX) state.exchanges.shift();
}
