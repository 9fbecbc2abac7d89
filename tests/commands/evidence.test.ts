import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answerFor } from '../../src/commands/evidence.ts';
import { LARGEST_FILE } from '../../src/evidence/read.ts';
import { top } from '../architecture/repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder({
  'boot.txt': 'hypervisorlaunchtype    Auto\n',
  'child.txt': 'CPU op-mode(s): 64-bit\nHypervisor vendor: Microsoft\n',
  'large.txt': 'x'.repeat(LARGEST_FILE + 1),
});

const run = (...files: string[]) =>
  spawnSync(process.execPath, [path.join(top, 'src/commands/evidence.ts'), ...files], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });

test('one object a file, a line each, and nothing else on standard output', () => {
  const { status, stdout } = run('boot.txt', 'child.txt');
  const lines = stdout.trimEnd().split('\n');
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(status).toBe(0);
  expect(answers).toMatchObject([
    {
      file: 'boot.txt',
      verdict: 'LAUNCH_AUTO',
      also: [],
      reasons: [{ lines: [1] }],
      facts: [{ kind: 'launchType', value: 'auto', lines: [1] }],
      next: 'Get-ComputerInfo -Property "HyperV*"',
    },
    { file: 'child.txt', verdict: 'LINUX_GUEST_ON_HYPERV', also: ['LINUX_GUEST'], role: 'guest' },
  ]);
  expect(answers[0]).not.toHaveProperty('role');
});

test('a file that cannot be read has an object that says so', () => {
  const { status, stdout } = run('absent.txt', 'boot.txt');
  const [absent, boot] = stdout.trimEnd().split('\n');
  expect(status).toBe(2);
  expect(JSON.parse(absent ?? '')).toMatchObject({
    file: 'absent.txt',
    verdict: 'UNRECOGNISED',
    error: expect.stringContaining('ENOENT'),
  });
  expect(JSON.parse(boot ?? '')).toMatchObject({ verdict: 'LAUNCH_AUTO' });
  expect(answerFor('large.txt', folder)).toMatchObject({
    verdict: 'UNRECOGNISED',
    error: expect.stringContaining(String(LARGEST_FILE)),
  });
});

test('no file at all is a mistake in the command', () => {
  const { status, stdout, stderr } = run();
  expect([status, stdout]).toEqual([64, '']);
  expect(stderr).toContain('FILE');
});

test('files of any encoding are read', () => {
  const words = 'Требования Hyper-V:  Обнаружена низкоуровневая оболочка.';
  const utf16 = [
    0xff,
    0xfe,
    ...[...words].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ];
  // In code page 866 the capital letters begin at 0x80 and the small ones at 0xA0 and 0xE0.
  const page = [...words].map((one) => {
    const code = one.charCodeAt(0);
    return code < 128 ? code : code >= 0x440 ? code - 0x440 + 0xe0 : code - 0x410 + 0x80;
  });
  for (const [name, bytes] of Object.entries({ utf16, page })) {
    writeFileSync(path.join(folder, name), Uint8Array.from(bytes));
    expect([name, answerFor(name, folder)['verdict']]).toEqual([name, 'HYPERVISOR_PRESENT']);
  }
});
