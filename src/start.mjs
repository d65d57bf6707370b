/** `npm start`: installs what is missing, then runs main.ts in this same process. */
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
