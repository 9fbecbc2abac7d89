/**
 * `dism /get-features` and `/get-featureinfo` in other languages than English: a label with the name of
 * the feature, then, some lines below, a label with the state. Labels are not looked at.
 */
import type { Note } from '../fact.ts';
import type { Line } from '../paste/lines.ts';

/** States as published outputs, and scripts that look for them, have them; English is read elsewhere. */
const STATES: ReadonlyMap<string, 'enabled' | 'disabled'> = new Map([
  ['aktiviert', 'enabled'],
  ['habilitado', 'enabled'],
  ['включен', 'enabled'],
  ['отключен', 'disabled'],
  ['已启用', 'enabled'],
  ['已禁用', 'disabled'],
  ['有効', 'enabled'],
  ['無効', 'disabled'],
]);

const NAME = /^\s*[^:]{2,40}?\s*[:：]\s*(Microsoft-Hyper-V[\w-]*)\s*$/i;
const STATE = /^\s*[^:]{2,40}?\s*[:：]\s*(\S+)\s*$/;

/** Notes the state of each feature of Hyper-V; the platform and its umbrella count, as elsewhere. */
export function readStates(lines: readonly Line[], note: Note): void {
  for (const [index, line] of lines.entries()) {
    const name = NAME.exec(line.text)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    const rest = lines.slice(index + 1, index + 9);
    const next = rest.findIndex(({ text }) => NAME.test(text));
    for (const { text, number } of next < 0 ? rest : rest.slice(0, next)) {
      const state = STATES.get(STATE.exec(text)?.[1]?.toLowerCase() ?? '');
      if (!state) continue;
      const isPlatform = /^microsoft-hyper-v(?:-all)?$/.test(name);
      note('feature', isPlatform ? state : 'other', [line.number, number]);
      break;
    }
  }
}
