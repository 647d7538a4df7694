/** Colour measures for tests: WCAG contrast, CIEDE2000 and the Machado simulation of colour blindness. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as sRGB, 0 to 1. */
export function parseHex(hex: string): Rgb {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (!match) throw new Error(`${hex} is no colour of the form #rrggbb`);
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return [red as number, green as number, blue as number];
}

const toLinear = (value: number) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

export const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(parseHex(a)), luminance(parseHex(b))].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Complete dichromacy; G. M. Machado et al. 2009, severity 1, applied to linear RGB. */
export const VISION: Readonly<Record<'normal' | 'protan' | 'deutan' | 'tritan', readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export type Vision = keyof typeof VISION;

type Lab = readonly [lightness: number, a: number, b: number];

/** CIE L*a*b* (D65) of a colour as it is seen. */
export function toLab(hex: string, vision: Vision = 'normal'): Lab {
  const linear = parseHex(hex).map(toLinear);
  const [r, g, b] = VISION[vision].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, k) => sum + weight * (linear[k] as number), 0),
      ),
    ),
  ) as unknown as Rgb;
  const f = (t: number) => (t > 216 / 24_389 ? Math.cbrt(t) : (t * (24_389 / 27) + 16) / 116);
  const x = f((0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47);
  const y = f(0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b);
  const z = f((0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const rad = (degrees: number) => (degrees * Math.PI) / 180;
const deg = (radians: number) => ((radians * 180) / Math.PI + 360) % 360;

/** CIEDE2000 colour difference; G. Sharma et al. 2005. */
export function deltaE([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [c1 === 0 ? 0 : deg(Math.atan2(b1, p1)), c2 === 0 ? 0 : deg(Math.atan2(b2, p2))];
  const turn = Math.abs(h1 - h2) <= 180 ? h2 - h1 : h2 <= h1 ? h2 - h1 + 360 : h2 - h1 - 360;
  const deltaH = c1 * c2 === 0 ? 0 : 2 * Math.sqrt(c1 * c2) * Math.sin(rad(turn / 2));
  const meanL = (l1 + l2) / 2;
  const meanP = (c1 + c2) / 2;
  const sum = h1 + h2;
  const meanH =
    c1 * c2 === 0 ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos(rad(meanH - 30)) +
    0.24 * Math.cos(rad(2 * meanH)) +
    0.32 * Math.cos(rad(3 * meanH + 6)) -
    0.2 * Math.cos(rad(4 * meanH - 63));
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sc = 1 + 0.045 * meanP;
  const sh = 1 + 0.015 * meanP * t;
  const rotation =
    -Math.sin(rad(60 * Math.exp(-(((meanH - 275) / 25) ** 2)))) * 2 * Math.sqrt(meanP ** 7 / (meanP ** 7 + 25 ** 7));
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, deltaH / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
