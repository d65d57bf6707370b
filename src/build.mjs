/** `npm run build`: what src/bundle.mjs makes, in dist/. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { bundleInto } = await import('./bundle.mjs');
const directory = fileURLToPath(new URL('../dist', import.meta.url));
rmSync(directory, { recursive: true, force: true });
await bundleInto(directory, false);
