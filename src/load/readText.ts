/** Reads a response as text and stops at a limit while it streams: a small file may unpack to a very large one. */

/** The text, or `null` where it is longer than `most` bytes once unpacked. The rest is then not fetched. */
export async function readText(response: Response, most: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
