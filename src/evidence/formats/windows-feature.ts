/**
 * `Get-WindowsFeature` on Windows Server: a box, a display name in the language of Windows, the name
 * `Hyper-V`, and, from Server 2012, a state in English. Also its list form.
 */
import type { Note } from '../fact.ts';
import type { Format } from './format.ts';

/** A row ends where the head of another table begins. */
const ROW =
  /\[(x?)\]((?:(?!installstate)[^[\]]){0,160}?)(?:hyper-v)(installed|available|removed|installpending|uninstallpending)/g;

/** Server 2008 R2 prints no state: display name and name alone. */
const OLD_ROW = /\[(x?)\]hyper-vhyper-v/g;

const STATE = {
  installed: 'installed',
  available: 'absent',
  removed: 'absent',
  installpending: 'pending',
  uninstallpending: 'pending',
} as const;

export const windowsFeature: Format = {
  id: 'windows-feature',
  marks: ['hyper-v'],
  read({ lines, dense }, note) {
    const rows = dense
      .all(ROW)
      .filter(({ parts }) => !/rsat|powershell|tools/.test(parts[1] ?? ''));
    for (const { parts, lines: at } of rows) {
      const state = STATE[(parts[2] ?? '') as keyof typeof STATE];
      if ((parts[0] === 'x') !== (state === 'installed') && state !== 'pending')
        note('contradiction', 'The box and the state of the role say different things.', at);
      note('role', state, at);
    }
    if (rows.length === 0)
      for (const { parts, lines: at, end } of dense.all(OLD_ROW))
        if (dense.begins(end) || end === dense.text.length)
          note('role', parts[0] === 'x' ? 'installed' : 'absent', at);
    readTable(lines, note);
    readList(lines, note);
  },
};

/** A chosen table of names and states, without the boxes. */
function readTable(
  lines: readonly { readonly number: number; readonly text: string }[],
  note: Note,
): void {
  lines.forEach((head, index) => {
    if (!/^\s*(?:Display ?Name\s+)?Name\s+Install ?State\s*$/i.test(head.text)) return;
    for (const { text, number } of lines.slice(index + 1, index + 400)) {
      if (/^[-\s]*$/.test(text)) continue;
      const state = /^\s*(?:.*\s)?Hyper-V\s+(\w+)\s*$/i.exec(text)?.[1]?.toLowerCase();
      if (state !== undefined && state in STATE)
        note('role', STATE[state as keyof typeof STATE], [head.number, number]);
      else if (!/\s(?:Installed|Available|Removed|\w+Pending)\s*$/i.test(text)) return;
    }
  });
}

/** `Name : Hyper-V` and, close by, `InstallState : Installed` or `Installed : True`. */
function readList(
  lines: readonly { readonly number: number; readonly text: string }[],
  note: Note,
): void {
  lines.forEach(({ text, number }, index) => {
    if (!/^\s*Name\s*:\s*Hyper-V\s*$/i.test(text)) return;
    for (const other of lines.slice(Math.max(index - 4, 0), index + 12)) {
      const state = /^\s*InstallState\s*:\s*(\w+)\s*$/i.exec(other.text)?.[1]?.toLowerCase();
      if (state !== undefined && state in STATE) {
        note('role', STATE[state as keyof typeof STATE], [number, other.number]);
        return;
      }
      const installed = /^\s*Installed\s*:\s*(True|False)\s*$/i.exec(other.text)?.[1];
      if (installed) {
        note('role', /true/i.test(installed) ? 'installed' : 'absent', [number, other.number]);
        return;
      }
    }
  });
}
