/** Hands a file to the browser. Where downloads are blocked nothing happens and nobody is told: see `mayBeBlocked`. */

export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  link.click();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A sandbox hides whether it allows downloads, so a frame, or a page without an origin, is offered the text as well. */
export const mayBeBlocked = (): boolean => window.self !== window.top || window.origin === 'null';
