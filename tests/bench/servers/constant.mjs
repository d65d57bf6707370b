/** Limit C: `node:http` answers each path with the same bytes, whatever is asked. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const answers = new Map(Object.entries(JSON.parse(readFileSync(process.env.ANSWERS, 'utf8'))));
const ready = new Map([...answers].map(([path, text]) => [path, Buffer.from(text)]));

createServer((request, response) => {
  const bytes = ready.get(request.url) ?? Buffer.from('{}');
  request.resume().on('end', () => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
    });
    response.end(bytes);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
