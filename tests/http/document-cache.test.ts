import { describe, expect, it } from '@jest/globals';
import { DocumentCache } from '../../src/http/document-cache.ts';
import type { Edition } from '../../src/http/document.ts';

const now = new Date('2026-03-01T09:00:00Z');

function editionOf(tags: string[], more: Partial<Edition['document']> = {}): Edition {
  const common = { address: '/a', mediaType: 'text/plain', headers: {}, expires: null };
  const document = { ...common, body: 'body', isPrivate: false, tags: new Set(tags), ...more };
  return { document, digest: '', modified: now, encoded: new Map() };
}

function newCache() {
  const changes = {
    hears: true,
    change: null! as (tags: readonly string[]) => void,
    subscribe(changed: (tags: readonly string[]) => void) {
      this.change = changed;
    },
  };
  return { changes, cache: new DocumentCache(changes) };
}

describe('an edition', () => {
  it('is kept until something that it depends on changes', async () => {
    const { changes, cache } = newCache();
    const edition = editionOf(['one', 'two']);
    await cache.making('/a', () => Promise.resolve(edition));
    changes.change(['three']);
    expect(cache.get('/a', now)).toBe(edition);
    changes.change(['three', 'two']);
    expect(cache.get('/a', now)).toBeNull();
  });

  it('is not kept when that happens while it is made', async () => {
    const { changes, cache } = newCache();
    await cache.making('/a', () => {
      changes.change(['one']);
      return Promise.resolve(editionOf(['one']));
    });
    expect(cache.get('/a', now)).toBeNull();
    await cache.making('/b', () => {
      changes.change(['two']);
      return Promise.resolve(editionOf(['one']));
    });
    expect(cache.get('/b', now)).not.toBeNull();
  });

  it('is neither kept nor found while changes go unheard', async () => {
    const { changes, cache } = newCache();
    await cache.making('/a', () => Promise.resolve(editionOf([])));
    changes.hears = false;
    expect(cache.get('/a', now)).toBeNull();
    await cache.making('/b', () => Promise.resolve(editionOf([])));
    changes.hears = true;
    expect(cache.get('/a', now)).toBeNull();
    expect(cache.get('/b', now)).toBeNull();
  });

  it('is not kept when it began unheard', async () => {
    const { changes, cache } = newCache();
    changes.hears = false;
    await cache.making('/a', () => {
      changes.hears = true;
      return Promise.resolve(editionOf([]));
    });
    expect(cache.get('/a', now)).toBeNull();
  });

  it('is found until its time, and never for others when it is private', async () => {
    const { cache } = newCache();
    const expires = new Date(now.getTime() + 1000);
    await cache.making('/a', () => Promise.resolve(editionOf([], { expires })));
    expect(cache.get('/a', now)).not.toBeNull();
    expect(cache.get('/a', expires)).toBeNull();
    await cache.making('/b', () => Promise.resolve(editionOf([], { isPrivate: true })));
    expect(cache.get('/b', now)).toBeNull();
  });

  it('gives way to a newer one at its address, under the tags of that', async () => {
    const { changes, cache } = newCache();
    await cache.making('/a', () => Promise.resolve(editionOf(['one'])));
    const newer = editionOf(['two']);
    await cache.making('/a', () => Promise.resolve(newer));
    changes.change(['one']);
    expect(cache.get('/a', now)).toBe(newer);
    changes.change(['two']);
    expect(cache.get('/a', now)).toBeNull();
  });
});
