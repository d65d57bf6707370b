/** Samples of Prometheus's text format, by name and labels as they are written. */
export function samplesIn(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** The names of the metrics, without labels. */
export function namesIn(text: string): Set<string> {
  return new Set([...samplesIn(text).keys()].map((sample) => sample.replace(/\{.*/, '')));
}
