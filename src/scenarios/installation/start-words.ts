/** What stands on the screen when Windows has started: the shell's greeting, and the menu where it opens by itself. */
import { imageOf } from '../../model/installation/image.ts';
import { menuLines } from './console/menu.ts';
import type { Said } from './state.ts';
import { runningOf, type World } from './world.ts';

/** Puts the greeting on the screen. */
export function sayOfStart(world: World): void {
  const running = runningOf(world);
  if (!running) return;
  const { state, sim } = world;
  const said: Said[] = greeting(running.up.shells[0] ?? 'cmd', running.disk.image).map((text) => ({
    ...{ by: 'machine', text },
  }));
  if (running.up.asks === 'sconfig') said.push(...menuLines(running));
  state.exchanges.push({ start: state.starts, at: sim.now, prompt: '', line: '', said });
}

/** What a shell prints when it opens. */
export function greeting(
  shell: 'cmd' | 'powershell',
  image: Parameters<typeof imageOf>[0],
): readonly string[] {
  const { era, version } = imageOf(image);
  const year = era === '2008-r2' ? '(c) 2009 ' : '(c) ';
  if (shell === 'powershell')
    return [
      'Windows PowerShell',
      `Copyright ${era === '2008-r2' ? '(C) 2009' : '(C)'} Microsoft Corporation. All rights reserved.`,
      '',
    ];
  return [
    `Microsoft Windows [Version ${version}]`,
    era === '2008-r2'
      ? `Copyright ${year}Microsoft Corporation.  All rights reserved.`
      : `${year}Microsoft Corporation. All rights reserved.`,
    '',
  ];
}
