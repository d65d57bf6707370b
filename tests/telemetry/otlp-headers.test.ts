import { expect, it } from '@jest/globals';
import { Exchanges } from '../../src/telemetry/exchanges.ts';
import { createTracing } from '../../src/telemetry/tracing.ts';
import { startReceiver } from './otlp-receiver.ts';

it('a collector is sent the headers that OTEL_EXPORTER_OTLP_HEADERS names', async () => {
  const receiver = await startReceiver();
  process.env['OTEL_EXPORTER_OTLP_HEADERS'] = 'authorization=Basic%20YTpi,x-tenant=news';
  const tracing = createTracing(receiver.url, 'masthead');
  delete process.env['OTEL_EXPORTER_OTLP_HEADERS'];
  const exchanges = new Exchanges();
  exchanges.observe(tracing);
  await exchanges.handle(new Request('http://localhost/'), () => new Response());
  await tracing.close();
  await receiver.close();
  expect(receiver.spans).toHaveLength(1);
  expect(receiver.headers).toMatchObject([{ authorization: 'Basic YTpi', 'x-tenant': 'news' }]);
});
