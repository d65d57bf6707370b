/** Limit C: `node:http` answers each path with the same bytes, whatever is asked. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const answers = Object.entries(JSON.parse(readFileSync(process.env.ANSWERS, 'utf8')));
const ready = new Map(answers.map(([path, answer]) => [path, prepared(answer)]));
const nothing = { status: 200, headers: {}, bytes: Buffer.from('{}') };

createServer((request, response) => {
  const { status, headers, bytes } = ready.get(request.url) ?? nothing;
  request.resume().on('end', () => {
    response.writeHead(status, headers);
    response.end(bytes);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));

function prepared({ status, headers, base64 }) {
  const bytes = Buffer.from(base64, 'base64');
  const length = status === 304 ? {} : { 'content-length': bytes.length };
  return { status, headers: { ...headers, ...length }, bytes };
}
