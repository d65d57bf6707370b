/** Characters that a summary has where there is that much to say. */
const least = 300;

/** And at most, give or take a sentence's end: the rest is for those who open the story. */
const most = 500;

/**
 * Plain text that tells a story in short: its standfirst, then its beginning for as long as that is under
 * 300 characters. It ends with a sentence where one ends soon enough, else with a word and an ellipsis.
 */
export function summarise(standfirst: string | null, text: string): string {
  const whole = [standfirst ?? '', text].map(oneLine).filter((part) => part !== '');
  const [first = ''] = whole;
  if (first.length >= least && first.length <= most) return first;
  return shorten(whole.join(' '));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(text: string): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most);
  const sentence = /^.*[.!?…][”’"')\]]*(?=\s)/s.exec(room)?.[0] ?? '';
  if (sentence.length >= least) return sentence;
  const space = room.lastIndexOf(' ');
  return `${wholeCharacters(space >= least ? room.slice(0, space) : room.slice(0, most - 1))}…`;
}

/** A character of two halves isn't left with one. */
function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
