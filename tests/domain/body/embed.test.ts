import { expect, test } from '@jest/globals';
import { embedProvider } from '../../../src/domain/body/embed.ts';

test.each([
  ['https://www.youtube.com/watch?v=abc', 'youtube'],
  ['https://youtu.be/abc', 'youtube'],
  ['https://m.youtube.com/shorts/abc', 'youtube'],
  ['https://vimeo.com/1234', 'vimeo'],
  ['https://player.vimeo.com/video/1234', 'vimeo'],
  ['https://twitter.com/desk/status/1', 'x'],
  ['https://x.com/desk/status/1', 'x'],
  ['https://bsky.app/profile/desk.example/post/1', 'bluesky'],
  ['https://www.instagram.com/p/abc/', 'instagram'],
  ['https://www.tiktok.com/@desk/video/1', 'tiktok'],
  ['https://vm.tiktok.com/abc/', 'tiktok'],
  ['https://open.spotify.com/episode/abc', 'spotify'],
  ['http://YOUTU.BE/abc', 'youtube'],
])('%s is of %s', (url, provider) => {
  expect(embedProvider(url)).toBe(provider);
});

test.each([
  'https://example.com/watch?v=abc',
  'https://youtube.com.example.com/watch?v=abc',
  'https://notyoutube.com/watch?v=abc',
  'https://youtu.be@example.com/abc',
  'https://desk@youtu.be/abc',
  'https://youtu.be:8080/abc',
  'https://youtu.be\\@example.com/',
  'https://www.youtube.com/',
  'https\\://youtu.be/abc',
  'https://youtu.be/abc and more',
  'youtu.be/abc',
  'javascript://youtu.be/%0aalert(1)',
  '',
])('%s is of nobody', (url) => {
  expect(embedProvider(url)).toBeNull();
});
