/** What `masthead` is when it is built. */
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2));
