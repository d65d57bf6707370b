import { expect, it } from '@jest/globals';
import { addressProblem } from '../../../src/delivery/outgoing/address-problem.ts';
import { addressRules } from '../../../src/delivery/outgoing/address-rules.ts';

const publicOnly = addressRules([]);

it.each([
  ...['http://127.0.0.1:9/', 'http://10.0.0.1/', 'http://[::1]/', 'http://localhost/'],
  ...['http://a.localhost./', 'http://2130706433/', 'http://0x7f.1/', 'http://0/'],
  ...['http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest', 'http://[fd00::1]/'],
])('%s is told to be no public address', (url) => {
  expect(addressProblem(url, publicOnly)).toMatch(/ is no public address: /);
});

it.each(['http://93.184.216.34/', 'https://reader.test/', 'http://notlocalhost/'])(
  'nothing is said of %s',
  (url) => {
    expect(addressProblem(url, publicOnly)).toBeNull();
  },
);

it('what settings allow is allowed', () => {
  expect(addressProblem('http://localhost/', addressRules(['127.0.0.1/32']))).toBeNull();
});
