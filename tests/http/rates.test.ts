import { expect, it } from '@jest/globals';
import { createRates } from '../../src/http/rates.ts';

let time = 0;
const rates = (perMinute: number | null = 6000) => {
  time = 0;
  return createRates(perMinute, () => time);
};

it('whoever has a point may ask, and waits until what went below none is made up for', () => {
  const { ofAddress } = rates();
  expect(ofAddress('192.0.2.1', 5999)).toBe(0);
  expect(ofAddress('192.0.2.1', 501)).toBe(0);
  // 501 are missing, and 100 come in a second.
  expect(ofAddress('192.0.2.1', 1)).toBe(6);
  time += 5_009;
  expect(ofAddress('192.0.2.1', 1)).toBe(1);
  time += 2;
  expect(ofAddress('192.0.2.1', 1)).toBe(0);
});

it('a bucket never holds more than a minute has', () => {
  const { ofAddress } = rates();
  ofAddress('192.0.2.1', 1);
  time += 3_600_000;
  expect(ofAddress('192.0.2.1', 6000)).toBe(0);
  expect(ofAddress('192.0.2.1', 1)).toBe(1);
});

it('each address and each token has its own', () => {
  const { ofAddress, ofMember } = rates();
  ofAddress('192.0.2.1', 9999);
  expect(ofAddress('192.0.2.1', 1)).toBeGreaterThan(0);
  expect(ofAddress('192.0.2.2', 1)).toBe(0);
  expect(ofMember('192.0.2.1', 1)).toBe(0);
});

it('all addresses of one IPv6 network are one client', () => {
  const { ofAddress } = rates();
  ofAddress('2001:db8:0:1::5', 9999);
  expect(ofAddress('2001:db8:0:1:ffff::1', 1)).toBeGreaterThan(0);
  expect(ofAddress('2001:db8:0:2::5', 1)).toBe(0);
});

/** Somebody at this address has tried all that may be no good in a minute. */
function guessed(address: string) {
  const its = rates();
  for (let n = 0; n < 60; n++) {
    expect(its.ofSignIn(address, `guess ${n}`)).toBe(0);
    its.signInFailed(address, `guess ${n}`);
  }
  return its;
}

it('tokens that are no good are few in a minute', () => {
  const { ofSignIn } = guessed('192.0.2.1');
  expect(ofSignIn('192.0.2.1', 'good')).toBe(1);
  expect(ofSignIn('192.0.2.2', 'good')).toBe(0);
  time += 1000;
  expect(ofSignIn('192.0.2.1', 'good')).toBe(0);
});

it('a token that was good lately is looked at whatever others try where it is', () => {
  const { ofSignIn, signedIn, signInFailed } = guessed('192.0.2.1');
  signedIn('good');
  signedIn('revoked');
  expect(ofSignIn('192.0.2.1', 'good')).toBe(0);
  signInFailed('192.0.2.1', 'revoked');
  for (const other of ['revoked', 'guess', 'guess 1', ''])
    expect(ofSignIn('192.0.2.1', other)).toBeGreaterThan(0);
});

it('and that is known of it for ten minutes', () => {
  const { ofSignIn, signedIn, signInFailed } = guessed('192.0.2.1');
  for (let n = 0; n < 3600; n++) signInFailed('192.0.2.1', 'guess');
  signedIn('good');
  time += 599_999;
  expect(ofSignIn('192.0.2.1', 'good')).toBe(0);
  time += 1;
  expect(ofSignIn('192.0.2.1', 'good')).toBeGreaterThan(0);
});

it('of very many clients the first are forgotten, the others not', () => {
  const { ofAddress } = rates();
  const addressOf = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
  for (let n = 0; n < 20_001; n++) ofAddress(addressOf(n), 9999);
  expect(ofAddress(addressOf(20_000), 1)).toBeGreaterThan(0);
  expect(ofAddress(addressOf(0), 1)).toBe(0);
});

it('without a rate everybody may always', () => {
  const { ofAddress } = rates(null);
  for (let n = 0; n < 10; n++) expect(ofAddress('192.0.2.1', 1e9)).toBe(0);
});
