/** What gives access, wherever it turns up in a text. */
const patterns: [RegExp, string][] = [
  [/masthead_[\w-]{20,}/g, 'masthead_…'],
  [/\b(Bearer|Basic)\s+[^\s"'\\,]+/gi, '$1 …'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, 'a JWT …'],
  [/(\w:\/\/[^\s:@/"]*):[^\s@/"]+@/g, '$1:…@'],
];

/** What any of these has; nearly all lines have nothing of it. */
const suspicious = /masthead_|bearer|basic|eyJ|:\/\//i;

/**
 * Takes secrets out of texts that people read: tokens and passwords by their shape, and the given ones
 * wherever they stand, also as JSON writes them.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return (text) => {
    const shaped = suspicious.test(text)
      ? patterns.reduce((rest, [shape, shown]) => rest.replace(shape, shown), text)
      : text;
    return known.reduce((rest, secret) => rest.replaceAll(secret, '…'), shaped);
  };
}
