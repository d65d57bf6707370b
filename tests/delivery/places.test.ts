import { expect, it } from '@jest/globals';
import { perTurn, Places } from '../../src/delivery/places.ts';

let time = 0;
let number = 0n;

function newPlaces() {
  const places = new Places(() => time);
  /** One turn of one follower. */
  const turn = (follower: string): bigint[] => {
    const { limit, fewer } = places.free();
    const count = Math.min(fewer.get(follower) ?? perTurn, limit);
    const numbers = Array.from({ length: Math.max(0, count) }, () => ++number);
    for (const each of numbers) {
      places.take(each, follower);
      places.asked(each);
    }
    return numbers;
  };
  /** Begins as many requests to a follower as it may have. @returns their numbers */
  const fill = (follower: string): bigint[] => {
    const numbers = turn(follower);
    return numbers.length > 0 ? [...numbers, ...fill(follower)] : [];
  };
  const give = (numbers: bigint[]) =>
    numbers.forEach((each) => {
      places.answered(each);
      places.give(each);
    });
  const late = (numbers: bigint[]) => {
    time += 1001;
    give(numbers);
  };
  return { places, turn, fill, give, late };
}

const names = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => `${name}${n}`);

it('whoever answers soon has six at once, and who never did two', () => {
  const { turn, fill, give } = newPlaces();
  const first = fill('a');
  expect(first).toHaveLength(2);
  give(first);
  expect(turn('a')).toHaveLength(2);
  expect(fill('a')).toHaveLength(4);
});

it('all together have thirty-two', () => {
  const { places, fill, give } = newPlaces();
  for (const name of names(6, 'a')) give(fill(name));
  expect(names(6, 'a').map((name) => fill(name).length)).toEqual([6, 6, 6, 6, 6, 2]);
  expect(places.free().limit).toBe(0);
  expect(places.numbers).toHaveLength(32);
});

it('those that let theirs hang have places of their own, and the others all of theirs', () => {
  const { places, fill, give } = newPlaces();
  for (const name of names(16, 'hanging')) fill(name);
  expect(places.free().limit).toBe(0);
  time += 1001;
  expect(places.free().limit).toBe(32);
  expect(fill('hanging0')).toEqual([]);
  give(fill('other'));
  expect(fill('other')).toHaveLength(6);
});

it('whoever was late the last time has two at once, until it answers soon', () => {
  const { fill, give, late } = newPlaces();
  give(fill('a'));
  late(fill('a'));
  const again = fill('a');
  expect(again).toHaveLength(2);
  give(again);
  expect(fill('a')).toHaveLength(6);
});

it('what takes long here, before a request and after its answer, makes nobody late', () => {
  const { places, fill } = newPlaces();
  places.take(1_000_000n, 'a');
  time += 1001;
  places.asked(1_000_000n);
  places.answered(1_000_000n);
  time += 1001;
  expect(places.free().limit).toBe(31);
  places.give(1_000_000n);
  expect(fill('a')).toHaveLength(6);
});

it('those that were late have thirty-two together, and take none from the others', () => {
  const { places, fill, late } = newPlaces();
  const slow = names(30, 'slow');
  for (const name of slow) late(fill(name));
  const begun = slow.map((name) => fill(name).length);
  expect(begun).toEqual([...Array<number>(16).fill(2), ...Array<number>(14).fill(0)]);
  expect(places.free().limit).toBe(32);
});

it('no more than so many are under way, though nobody is known to be slow yet', () => {
  const { places, fill } = newPlaces();
  for (let n = 0; n < 10; n++) {
    for (const name of names(16, `round ${n} `)) fill(name);
    time += 1001;
  }
  expect(places.numbers).toHaveLength(128);
  expect(places.free().limit).toBe(0);
});
