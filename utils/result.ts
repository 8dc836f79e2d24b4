/** Failures are values: a code the panel has a sentence for, and what that sentence needs to say. */
export interface Problem<Code extends string = string> {
  code: Code;
  /** Line of the file, counted from 1. */
  line?: number;
  /** A short piece of what was found there, shown as text. */
  found?: string;
  /** HTTP status of an answer. */
  status?: number;
}

export type Result<T, Code extends string = string> =
  | { ok: true; value: T }
  | { ok: false; problem: Problem<Code> };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  detail: Omit<Problem<Code>, 'code'> = {},
): { ok: false; problem: Problem<Code> } => ({ ok: false, problem: { code, ...detail } });
