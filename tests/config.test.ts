import { describe, expect, it } from '@jest/globals';
import { usualAccess } from '../src/access-settings.ts';
import { parseConfig } from '../src/config.ts';
import { defaultLimits } from '../src/graphql/limits/limits.ts';

describe('parseConfig', () => {
  it('needs nothing', () => {
    expect(parseConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      drainSeconds: 0,
      replicaUrls: [],
      poolSize: 10,
      statementSeconds: 15,
      dataDirectory: 'data',
      publicUrl: null,
      siteName: 'Masthead',
      siteLanguage: 'en',
      feeds: 'full',
      rsl: null,
      adminToken: null,
      documents: 'any',
      cacheBytes: 64 * 1024 * 1024,
      oidc: null,
      delivery: { allow: [], purge: null },
      limits: defaultLimits,
      access: { ...usualAccess, ratePerMinute: 300_000 },
      websubHub: null,
      sample: true,
      logLevel: 'info',
      slowMs: 1000,
      metrics: null,
      tracing: null,
      production: false,
    });
  });

  it('takes an empty variable as one that is not set', () => {
    expect(parseConfig({ PORT: '', DATABASE_URL: '' })).toEqual(parseConfig({}));
  });

  it('takes slashes off the end of the public address', () => {
    const { publicUrl } = parseConfig({ PUBLIC_URL: 'https://news.example.org/site//' });
    expect(publicUrl).toBe('https://news.example.org/site');
  });

  it('takes OpenID Connect with its settings, the role being in the claim "role"', () => {
    const issuer = 'https://login.example.org/realms/news/';
    const given = { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'masthead' };
    expect(parseConfig(given).oidc).toEqual({ issuer, audience: 'masthead', roleClaim: 'role' });
    const { oidc } = parseConfig({ ...given, OIDC_ROLE_CLAIM: 'realm_access.roles' });
    expect(oidc).toMatchObject({ roleClaim: 'realm_access.roles' });
  });

  it('takes the terms for machines as lists', () => {
    const { rsl } = parseConfig({ RSL_PROHIBITS: 'ai-train, ai-input' });
    expect(rsl).toEqual({ permits: [], prohibits: ['ai-train', 'ai-input'] });
  });

  it('takes who may ask, and how much', () => {
    const given = { TRUSTED_PROXIES: '10.0.0.7, 2001:db8::/32', RATE_PER_MINUTE: '0' };
    const more = { CORS_ORIGINS: 'https://a.test, http://localhost:5173', MAX_BODY_SIZE: '1024' };
    const last = { GRAPHIQL: 'off', INTROSPECTION: 'tokens' };
    expect(parseConfig({ ...given, ...more, ...last }).access).toEqual({
      ...{ trustedProxies: ['10.0.0.7', '2001:db8::/32'], ratePerMinute: null, maxBody: 1024 },
      ...{ origins: ['https://a.test', 'http://localhost:5173'], graphiql: false },
      introspection: 'tokens',
    });
    expect(parseConfig({ RATE_PER_MINUTE: '5000' }).access.ratePerMinute).toBe(5000);
    expect(parseConfig({ RATE_PER_MINUTE: 'off' }).access.ratePerMinute).toBeNull();
  });

  it.each([
    [
      { TRUSTED_PROXIES: 'loopback' },
      'TRUSTED_PROXIES: "loopback" is not a list of addresses and networks with commas, such as 10.0.0.7, 172.16.0.0/12',
    ],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES: /],
    [
      { RATE_PER_MINUTE: '10' },
      'RATE_PER_MINUTE: "10" is not a number of points of at least 1000, or off',
    ],
    [
      { CORS_ORIGINS: 'https://a.test/' },
      'CORS_ORIGINS: "https://a.test/" is not *, or a list of origins with commas, such as https://www.example.org',
    ],
    [{ CORS_ORIGINS: '*, https://a.test' }, /^CORS_ORIGINS: /],
    [{ MAX_BODY_SIZE: '1' }, /^MAX_BODY_SIZE: "1" is not a number of bytes from 1024 to 67108864$/],
    [{ GRAPHIQL: 'no' }, 'GRAPHIQL: "no" is not on or off'],
    [{ INTROSPECTION: 'no' }, 'INTROSPECTION: "no" is not on, tokens or off'],
    [{ PORT: 'http' }, 'PORT: "http" is not a port: 0 to 65535'],
    [{ PORT: '70000' }, 'PORT: "70000" is not a port: 0 to 65535'],
    [{ PORT: '1.5' }, 'PORT: "1.5" is not a port: 0 to 65535'],
    [{ HOST: 'a b' }, 'HOST: "a b" is not an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
    [
      { PUBLIC_URL: 'news.example.org' },
      'PUBLIC_URL: "news.example.org" is not the address of the site, such as https://news.example.org',
    ],
    [{ PUBLIC_URL: 'https://a.example/?b' }, /^PUBLIC_URL: /],
    [{ PURGE_SECRET: 'swordfish' }, /^PURGE_SECRET: its value is not a secret as Standard/],
    [{ PURGE_WEBHOOK: 'cdn' }, /^PURGE_WEBHOOK: "cdn" is not an address that is told/],
    [
      { DELIVERY_ALLOW: '10.0.0.0/8, intranet' },
      'DELIVERY_ALLOW: "10.0.0.0/8, intranet" is not a list of networks with commas, such as 10.1.0.0/16, 127.0.0.1/32',
    ],
    [
      { WEBSUB_HUB: 'on' },
      'WEBSUB_HUB: "on" is not off, or the address of a WebSub hub, such as https://hub.example.org/',
    ],
    [{ SAMPLE: 'yes' }, 'SAMPLE: "yes" is not on or off'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV: "prod" is not development, test or production'],
    [
      { OIDC_ISSUER: 'http://login.example.org' },
      'OIDC_ISSUER: "http://login.example.org" is not an OpenID Connect issuer: its https address, or http on this machine',
    ],
    [
      { OIDC_ISSUER: 'https://login.example.org' },
      /^OIDC_AUDIENCE: is not set, and OIDC_ISSUER needs it$/,
    ],
    [{ OIDC_AUDIENCE: 'masthead' }, /^OIDC_ISSUER: is not set, and OIDC_AUDIENCE needs it$/],
    [{ OIDC_ROLE_CLAIM: 'groups' }, /^OIDC_ISSUER: is not set, and OIDC_ROLE_CLAIM needs it$/],
    [
      { SITE_LANGUAGE: 'en_GB' },
      'SITE_LANGUAGE: "en_GB" is not a BCP 47 language tag, such as en or pt-BR',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL: "loud" is not one of trace, debug, info, warn, error, fatal, silent',
    ],
    [{ SLOW_MS: '0' }, 'SLOW_MS: "0" is not a number of milliseconds of at least 1'],
    [{ METRICS_PORT: 'on' }, 'METRICS_PORT: "on" is not a port: 0 to 65535'],
    [{ METRICS_HOST: '::1' }, /^METRICS_PORT: is not set, and METRICS_HOST needs it$/],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
      /^OTEL_EXPORTER_OTLP_ENDPOINT: .* is not the address of an OpenTelemetry collector/,
    ],
    [{ FEEDS: 'all' }, 'FEEDS: "all" is not full or summary'],
    [{ RSL_PERMITS: 'reading' }, /^RSL_PERMITS: "reading" is not a list of all, ai-all/],
    [{ SITE_NAME: 'x'.repeat(101) }, /^SITE_NAME: .* is not a name of up to 100 characters$/],
  ])('refuses %j in one line', (environment, message) => {
    expect(() => parseConfig(environment)).toThrow(message);
  });

  it('does not repeat what may hold a password', () => {
    const wrong = { DATABASE_URL: 'mysql://root:hunter2@db', ADMIN_TOKEN: 'hunter2' };
    expect(() => parseConfig(wrong)).toThrow(
      'DATABASE_URL: its value is not a PostgreSQL address, such as postgresql://user:password@host:5432/masthead\n' +
        'ADMIN_TOKEN: its value is not 16 or more printable characters without spaces',
    );
  });
});
