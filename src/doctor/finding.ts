export type State = 'ok' | 'warn' | 'fail';

/** What one look at an installation found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  about: string;
  /** `warn` for what works and shouldn't stay so, `fail` for what keeps Masthead from its work. */
  state: State;
  text: string;
  /** What to do; missing where nothing is to be done. */
  advice?: string;
}

/** Makes findings about one thing. */
export function about(name: string) {
  return {
    ok: (text: string): Finding => ({ about: name, state: 'ok', text }),
    warn: (text: string, advice: string): Finding => ({ about: name, state: 'warn', text, advice }),
    fail: (text: string, advice: string): Finding => ({ about: name, state: 'fail', text, advice }),
  };
}
