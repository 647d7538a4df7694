/**
 * The interface's words as a type: every language is one file that satisfies it, so a missing message does not compile.
 * Grouped by the room that says them. Functions take their numbers and names, and own the plural.
 */
export interface Messages {
  readonly language: {
    /** In the language itself. */
    readonly name: string;
  };
  readonly header: Record<string, never>;
  readonly reading: Record<string, never>;
  readonly dock: Record<string, never>;
  readonly map: Record<string, never>;
  readonly status: Record<string, never>;
}
