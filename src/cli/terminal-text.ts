const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const STEERING = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Text from anywhere as one line that can't steer the terminal: no control characters, no turned order. */
export function terminalText(text: string): string {
  return text.replace(BREAKS, ' ').replace(STEERING, '');
}
