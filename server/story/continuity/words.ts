/** Words that say nothing of what a sentence is about. */
const SMALL = new Set(
  (
    "a an the this that these those and or but nor so if then than as at by for from in into of off on onto out over to up upon " +
    "with without within about after again against all am any are aren't be because been before being below between both can " +
    "can't could couldn't did didn't do does doesn't doing don't down during each every few further had hadn't has hasn't have " +
    "haven't having he he'd he'll he's her here hers herself him himself his how i i'd i'll i'm i've is isn't it it's its itself " +
    "just let me more most my myself no not now once only other our ours ourselves own said same say says she she'd she's should " +
    "some such their theirs them themselves there there's they they'd they're through too under until very was wasn't we we'd " +
    "we're were weren't what when where which while who whom whose why will won't would wouldn't you you'd you're your yours one " +
    "also always away back came come even ever get go going gone got like made make much must never still thing though well went " +
    "yet asked told tell took take put looked look another along across around toward towards that's o'clock us two three four " +
    "five six seven eight nine ten eleven twelve first second third would've might may shall"
  ).split(" "),
);

export const isSmall = (plain: string): boolean => SMALL.has(plain);

/** Near enough to tell that two forms are of one word: "lamps" and "lamp", "carried" and "carry". */
export function stemOf(plain: string): string {
  let word = plain.replace(/'s?$/, "");
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh|z)es$/.test(word)) word = word.slice(0, -2);
  else if (word.length > 3 && /[^su]s$/.test(word)) word = word.slice(0, -1);
  if (word.length > 5 && word.endsWith("ing")) word = word.slice(0, -3);
  else if (word.length > 4 && word.endsWith("ed")) word = word.slice(0, -2);
  if (word.length > 4 && /([bdgklmnprt])\1$/.test(word)) word = word.slice(0, -1);
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

function smallNumber(plain: string): number | null {
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (UNITS.includes(plain)) return UNITS.indexOf(plain);
  const [tens, unit] = plain.split("-");
  const ten = TENS.indexOf(tens!);
  if (ten < 2) return null;
  if (unit === undefined) return ten * 10;
  const one = UNITS.indexOf(unit);
  return one > 0 && one < 10 ? ten * 10 + one : null;
}

/** The number that begins at a word, and how many words it takes; `null` when none does. */
export function numberAt(
  words: readonly { plain: string }[],
  from: number,
): { value: number; length: number } | null {
  const word = (offset: number) => words[from + offset]?.plain ?? "";
  let value = smallNumber(word(0));
  if (value === null && word(0) === "dozen" && !/^(?:half|few|several)$/.test(word(-1)))
    return { value: 12, length: 1 };
  if (value === null && word(0) === "a" && ["hundred", "thousand", "dozen"].includes(word(1))) value = 1;
  if (value === null) return null;
  let length = 1;
  if (word(length) === "dozen") return { value: value * 12, length: 2 };
  for (const [name, times] of [
    ["hundred", 100],
    ["thousand", 1000],
  ] as const)
    if (word(length) === name) {
      value *= times;
      length++;
      const start = length + (word(length) === "and" ? 1 : 0);
      const rest = smallNumber(word(start));
      if (rest !== null && rest < times) {
        value += rest;
        length = start + 1;
      }
    }
  return { value, length };
}

export function ordinalOf(plain: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(plain);
  if (digits) return Number(digits[1]);
  const simple = ORDINALS.indexOf(plain);
  if (simple > 0) return simple;
  const [tens, unit] = plain.split("-");
  const ten = TENS.indexOf(tens!);
  const one = unit === undefined ? -1 : ORDINALS.indexOf(unit);
  return ten >= 2 && one > 0 && one < 10 ? ten * 10 + one : null;
}
