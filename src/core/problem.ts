/** Errors as values: what a parser returns instead of throwing, in words a person can act on. */

export interface Problem {
  /** A stable, machine-readable name of the kind of fault, e.g. `date/unreadable`. */
  readonly code: string;
  /** One sentence for a person: what was found and what was expected. */
  readonly message: string;
  /** Where: a file and JSON pointer, or a row and field of somebody's table. */
  readonly at?: { readonly file?: string; readonly pointer?: string; readonly row?: number; readonly field?: string };
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T = never>(code: string, message: string, at?: Problem['at']): Result<T> {
  return { ok: false, problem: at ? { code, message, at } : { code, message } };
}
