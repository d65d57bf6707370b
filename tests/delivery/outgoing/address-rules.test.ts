import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressRules, isNetwork } from '../../../src/delivery/outgoing/address-rules.ts';

const nobody = addressRules([]);

const refused = [
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.254',
    '127.0.0.1',
    '127.255.0.9',
  ],
  ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.7', '192.168.1.1'],
  ...['198.18.0.1', '198.51.100.1', '203.0.113.9', '224.0.0.1', '239.1.1.1', '240.0.0.1'],
  ...['255.255.255.255', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.1.2.3'],
  ...['::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1', '100::1', '2001::1'],
  ...['2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1', 'fc00::1', 'fd12:3456::1', 'fe80::1'],
  ...['fe80::1%eth0', 'fec0::1', 'ff02::1', 'localhost', '', '127.1', '1.2.3.4.5'],
];

const allowed = ['1.1.1.1', '93.184.215.14', '2606:4700:4700::1111', '::ffff:8.8.8.8'];

describe('addresses', () => {
  it.each(refused)('that not everybody can reach are refused: %s', (address) => {
    expect(nobody(address)).toBe(false);
  });

  it.each(allowed)('that everybody can reach are allowed: %s', (address) => {
    expect(nobody(address)).toBe(true);
  });

  it('of networks that settings name are allowed, in both their clothes, and no others', () => {
    const rules = addressRules(['127.0.0.0/8', '10.1.0.0/16', 'fd00:1::/32']);
    const isAllowed = ['127.0.0.1', '::ffff:127.0.0.1', '10.1.255.255', 'fd00:1::9', '1.1.1.1'];
    expect(isAllowed.filter((address) => !rules(address))).toEqual([]);
    expect(['10.2.0.1', '::1', 'fd00:2::1', '169.254.169.254'].filter(rules)).toEqual([]);
  });

  it('of IPv4 count the same in the clothes of IPv6', () => {
    const same = (address: string) => {
      expect(nobody(`::ffff:${address}`)).toBe(nobody(address));
      expect(nobody(`64:ff9b::${address}`)).toBe(false);
    };
    fc.assert(fc.property(fc.ipV4(), same), { numRuns: 1000 });
  });
});

it('a network is an address and how much of it counts', () => {
  expect(['10.0.0.0/8', '::1/128', 'fd00::/8'].every(isNetwork)).toBe(true);
  expect(['10.0.0.0', '10.0.0.0/33', 'intranet', ''].some(isNetwork)).toBe(false);
});
