/** Stdout or stderr, in a terminal or not. */
export type Terminal = NodeJS.WritableStream & { isTTY?: boolean };
