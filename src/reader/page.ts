import type { html } from 'hono/html';

/** Escaped already. */
export type Html = ReturnType<typeof html>;

export interface Site {
  name: string;
  /** Without a slash at its end. */
  url: string;
}

/** What a request is answered with. */
export interface Page {
  status: number;
  body: Html;
  /** Besides those that every page has. */
  headers?: Record<string, string>;
}
