import { expect, it } from '@jest/globals';
import { AnswerReader } from './answer-reader.ts';

/** Which answers were heard in so many pieces, and whether each was a good one. */
function heard(status: number, ...pieces: string[]): boolean[] {
  const answers: boolean[] = [];
  const reader = new AnswerReader((isGood) => answers.push(isGood), status);
  for (const piece of pieces) reader.read(Buffer.from(piece));
  return answers;
}

const length = (body: string) => `content-length: ${body.length}\r\n\r\n${body}`;

it('hears an answer with a length in whichever pieces', () => {
  const text = `HTTP/1.1 200 OK\r\n${length('{"data":{}}')}`;
  expect(heard(200, text)).toEqual([true]);
  expect(heard(200, text.slice(0, 9), text.slice(9, 40), text.slice(40))).toEqual([true]);
});

it('hears an answer in chunks', () => {
  const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
  expect(heard(200, head, '2\r\n{}\r\n', '0\r\n\r\n')).toEqual([true]);
});

it.each(['', 'content-length: 4096\r\n'])('hears a 304 by its head alone: %j', (line) => {
  const text = `HTTP/1.1 304 Not Modified\r\n${line}etag: "a"\r\n\r\n`;
  expect(heard(304, text, text)).toEqual([true, true]);
});

it('tells what is not as it should be', () => {
  expect(heard(200, `HTTP/1.1 500 Oh\r\n${length('')}`)).toEqual([false]);
  expect(heard(200, `HTTP/1.1 200 OK\r\n${length('{"errors":[]}')}`)).toEqual([false]);
  expect(heard(304, `HTTP/1.1 200 OK\r\n${length('<rss/>')}`)).toEqual([false]);
});
