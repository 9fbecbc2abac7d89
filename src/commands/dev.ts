/** `npm run dev`: Astro's development server, with changes in the browser as files are saved. */
import { basePath } from './base-path.ts';
import { runProgram } from './bootstrap/step.mjs';
import { addressFrom } from './listen.ts';
import { fail, root, toolScript } from './project.ts';

try {
  const { port, host } = addressFrom(process.env);
  const args = ['dev', '--port', String(port), ...(host ? ['--host', host] : [])];
  const { code } = await runProgram(
    process.execPath,
    [toolScript('astro'), ...args, ...process.argv.slice(2)],
    {
      cwd: root,
      env: {
        ...process.env,
        BASE_PATH: basePath(process.env['BASE_PATH']),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      passThrough: true,
    },
  );
  process.exitCode = code;
} catch (error) {
  fail(error);
}
