/** `npm start`: installs what is missing, then runs main.ts in this same process. */
import { ensureInstalled } from './install.mjs';
import { runSources } from './sources.mjs';

ensureInstalled();
await runSources('main');
