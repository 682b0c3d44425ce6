// The axis of a bar chart: a round end, and round steps on the way.

const STEPS = 4;      // about so many spaces between ticks

/** @param {number} most the largest value @returns {{end: number, ticks: number[]}} */
export function axisFor(most) {
  const rough = Math.max(1, most) / STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  // things are counted: no step is less than one
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((s) => s >= rough) ?? rough);
  const end = Math.ceil(Math.max(1, most) / step) * step;
  return { end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, i) => i * step) };
}
