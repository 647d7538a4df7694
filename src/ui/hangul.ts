/** Loads the Korean type, once, when Korean first comes on screen: its stylesheet alone is as long as all the others. */
let isLoading = false;

export function loadHangul(): void {
  if (isLoading) return;
  isLoading = true;
  // Without it the system's own Hangul shows, so a failure needs no notice.
  Promise.all([import('@fontsource/noto-sans-kr/400.css'), import('@fontsource/noto-sans-kr/600.css')]).catch(() => {
    isLoading = false;
  });
}
