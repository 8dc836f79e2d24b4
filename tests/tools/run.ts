import { spawn } from 'node:child_process';
import { env } from 'node:process';

export interface Run {
  code: number;
  /** What it wrote to its standard output, where `quiet`. */
  output: string;
}

/**
 * Runs a program and waits for it. Its output is shown, or with `quiet` kept instead; it gets nothing on standard input.
 * A program that cannot be started has code 127.
 */
export function run(
  program: string,
  args: string[],
  options: { quiet?: boolean; env?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      env: { ...env, ...options.env },
      // npm's programs are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
      stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done({ code: 127, output });
    });
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** As `run`, but a failure is thrown. */
export async function must(program: string, args: string[]): Promise<string> {
  const { code, output } = await run(program, args, { quiet: true });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return output;
}
