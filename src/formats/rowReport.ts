/** What was wrong with rows: counted in full, listed up to a limit, each with its row, its field and a sentence. */
import { LIMITS } from '../core/limits.ts';
import type { Problem } from '../core/problem.ts';

export class RowReport {
  /** Rows that were left out. */
  refused = 0;
  readonly #problems: Problem[] = [];
  #uncounted = 0;

  /** A row that is left out. */
  refuse(code: string, row: number, field: string, reason: string): void {
    this.refused++;
    this.add({ code, message: `Row ${row} was left out: ${reason}`, at: { row, field } });
  }

  /** The same for one that its format has left out. */
  refuseAs(problem: Problem): void {
    this.refused++;
    this.add(problem);
  }

  /** A row that stays, without what is said. */
  drop(code: string, row: number, field: string, reason: string): void {
    this.add({ code, message: `Row ${row} lost its ${field}: ${reason}`, at: { row, field } });
  }

  add(problem: Problem): void {
    if (this.#problems.length < LIMITS.problems) this.#problems.push(problem);
    else this.#uncounted++;
  }

  problems(): readonly Problem[] {
    if (this.#uncounted === 0) return this.#problems;
    const message = `There are ${this.#uncounted} more problems of these kinds.`;
    return [...this.#problems, { code: 'report/more', message }];
  }
}
