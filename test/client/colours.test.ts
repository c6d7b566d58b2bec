import { describe, expect, test } from 'vitest';
import stylesheet from '../../client/styles/frame.scss?raw';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Record<string, readonly Triple[]> = {
  'full colour vision': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
};

const NAMES = ['incubator', 'contractor', 'regulator', 'owner', 'financier', 'landlord', 'other', 'overlap'];
const colours = NAMES.map((name) => [name, linear(new RegExp(`--${name}: #([0-9a-f]{6});`).exec(stylesheet)?.[1] ?? '')] as const);
const pairs = colours.flatMap(([a, first], i) => colours.slice(i + 1).map(([b, second]) => [a, b, first, second] as const));

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

const through = (matrix: readonly Triple[], [r, g, b]: Triple): Triple => matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Triple;

function lab(colour: Triple): Triple {
  const [x, y, z] = through([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]], colour);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIEDE2000 as in Sharma, Wu and Dalal 2005, whose test data it is held to below. */
function distance([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const steep = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const stretch = 1 + 0.5 * (1 - steep((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [A1, A2] = [a1 * stretch, a2 * stretch];
  const [C1, C2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)];
  const grey = C1 * C2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const far = Math.abs(h1 - h2) > 180;
  const middle = grey ? h1 + h2 : (h1 + h2 + (far ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2;
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2];
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin(radians(turn / 2));
  const T = 1 - 0.17 * Math.cos(radians(middle - 30)) + 0.24 * Math.cos(radians(2 * middle)) + 0.32 * Math.cos(radians(3 * middle + 6)) - 0.2 * Math.cos(radians(4 * middle - 63));
  const l = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2));
  const c = (C2 - C1) / (1 + 0.045 * C);
  const h = dH / (1 + 0.015 * C * T);
  const rotation = -2 * steep(C) * Math.sin(radians(60 * Math.exp(-(((middle - 275) / 25) ** 2))));
  return Math.sqrt(l ** 2 + c ** 2 + h ** 2 + rotation * c * h);
}

describe('the colours of the kinds of role', () => {
  test('are measured with the published formula', () => {
    expect(distance([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(distance([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  });

  test.for(Object.entries(VISIONS))('are told apart with %s', ([, seen]) => {
    const clamp = (c: Triple) => c.map((v) => Math.min(1, Math.max(0, v))) as unknown as Triple;
    for (const [a, b, first, second] of pairs) expect(distance(lab(clamp(through(seen, first))), lab(clamp(through(seen, second)))), `${a} and ${b}`).toBeGreaterThanOrEqual(16);
  });

  test('stand out from the page', () => {
    for (const [name, [r, g, b]] of colours) expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05), name).toBeGreaterThanOrEqual(3);
  });
});
