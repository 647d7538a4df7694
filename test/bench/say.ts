/** Progress, on the error stream: what is printed for machines stays by itself. */
const began = performance.now();

export function say(line: string): void {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stderr.write(`[${String(seconds).padStart(4)} s] ${line}\n`);
}
