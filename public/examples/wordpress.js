/** The host's part, as WordPress plays it: takes heights from its own frames, by their secret. */
addEventListener('message', ({ data, source }) => {
  if (data?.message !== 'height' || typeof data.secret !== 'string' || !/^[A-Za-z0-9]+$/.test(data.secret)) return;
  const frames = document.querySelectorAll(`iframe[data-secret="${data.secret}"]`);
  for (const frame of frames) {
    if (source !== frame.contentWindow) continue;
    frame.height = String(Math.min(1000, Math.max(200, Number.parseInt(data.value, 10) || 0)));
  }
});
