/**
 * `npm test`: builds the extension for both browsers, then runs all tests, units and end to end. What follows `--` goes
 * to Vitest. Missing browsers are installed where that needs no one's leave, see install-browsers.ts.
 */
import process from 'node:process';
import { build } from './build.ts';
import { installBrowsers } from './install-browsers.ts';
import { run } from './run.ts';

await installBrowsers(['chromium', 'firefox']);
const built = await build(['chromium', 'firefox']);
// A build that fails must not hide what the units say.
const tests = await run('vitest', ['run', ...process.argv.slice(2)]);
process.exitCode = built && tests.code === 0 ? 0 : 1;
