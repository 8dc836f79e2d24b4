/**
 * `npm run lint:store`: Mozilla's own linter over the Firefox build, as the store runs it. Nothing passes but what is
 * listed here with its reason.
 */
import process from 'node:process';
import { run } from './run.ts';

interface Finding {
  _type: 'error' | 'warning' | 'notice';
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
}

/**
 * Preact's `dangerouslySetInnerHTML`, which Cueline never uses (Biome sees to that), assigns `innerHTML`. Rolldown puts
 * Preact into a shared chunk; an assignment in a file of ours is not excused.
 */
const isPreact = ({ code, file = '' }: Finding) =>
  code === 'UNSAFE_VAR_ASSIGNMENT' && /^chunks\/[^/]+\.js$/.test(file);

const { code, output } = await run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '-o', 'json'], {
  quiet: true,
});
if (output === '') {
  console.error(`web-ext lint ended with ${code}. Is the extension built? 'npm run build' does it.`);
  process.exit(1);
}
const { errors, warnings } = JSON.parse(output) as Report;
const findings = [...errors, ...warnings].filter((finding) => !isPreact(finding));
for (const { _type, code, message, file = 'manifest.json', line } of findings) {
  console.error(`${_type} ${code} ${file}${line === undefined ? '' : `:${line}`} ${message}`);
}
const excused = errors.length + warnings.length - findings.length;
console.log(`${findings.length} findings, ${excused} of Preact's own excused`);
process.exitCode = findings.length === 0 ? 0 : 1;
