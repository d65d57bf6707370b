/** Names, in small letters, and values in turn. */
export type HeaderList = string[];

/** Where in a list a name stands; -1 where it doesn't. A value may be the same text. */
function placeOf(list: HeaderList, name: string): number {
  for (let index = 0; index < list.length; index += 2) if (list[index] === name) return index;
  return -1;
}

/** Adds those that say what the list doesn't say yet. */
export function addHeaders(list: HeaderList, headers: Readonly<Record<string, string>>): void {
  for (const name in headers) if (placeOf(list, name) < 0) list.push(name, headers[name]!);
}

/** Those of other names. */
export function without(list: HeaderList, names: ReadonlySet<string>): HeaderList {
  const rest: HeaderList = [];
  for (let index = 0; index < list.length; index += 2)
    if (!names.has(list[index]!)) rest.push(list[index]!, list[index + 1]!);
  return rest;
}

/** Both lists. What an answer says itself counts; what it varies by besides is told in the same line. */
export function joined(own: HeaderList, passed: HeaderList): HeaderList {
  const all = [...own];
  for (let index = 0; index < passed.length; index += 2) {
    const [name, value] = [passed[index]!, passed[index + 1]!];
    const at = placeOf(own, name);
    if (at < 0) all.push(name, value);
    else if (name === 'vary') all[at + 1] = `${own[at + 1]}, ${value}`;
  }
  return all;
}
