#!/usr/bin/env node
/** The `masthead` command: installs what is missing, then runs main.ts in this same process. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
// Not the tsconfig.json of whatever folder this is run in.
register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
