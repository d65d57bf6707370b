/** PostGraphile as its documentation sets it up, over Masthead's tables. Copied to where it is installed. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** It needs Node 22 for this alone; here it is measured on the same Node as the others. */
Promise.withResolvers ??= function withResolvers() {
  const its = {};
  its.promise = new Promise((resolve, reject) => Object.assign(its, { resolve, reject }));
  return its;
};

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public'],
      pubsub: false,
    }),
  ],
  grafserv: { watch: false, graphiql: false, dangerouslyAllowAllCORSRequests: true },
  grafast: { explain: false },
};

const server = createServer();
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
const instance = postgraphile(preset).createServ(grafserv);
await instance.addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
