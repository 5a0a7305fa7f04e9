/** "Stole the bell": what somebody did. */
export const beginsWithSimplePast = (words: string): boolean =>
  SIMPLE_PASTS.test(firstOf(words)) || /^[a-z-]{2,}ed$/.test(firstOf(words));

/** "Bring back the fire". */
export const beginsWithImperative = (words: string): boolean => IMPERATIVE.test(firstOf(words));

/** "Stealing the bell"; a king is none. */
export const beginsWithGerund = (words: string): boolean =>
  /^[a-z-]{2,}ing$/.test(firstOf(words)) && !NOUNS_IN_ING.test(firstOf(words));

/** Whether it is told of a deed and not of somebody: "Laughed at", "Kidnap the queen", "Stealing". */
export const beginsWithVerb = (words: string): boolean =>
  beginsWithSimplePast(words) || beginsWithImperative(words) || beginsWithGerund(words);

const firstOf = (words: string): string => words.toLowerCase().split(" ")[0]!;

const SIMPLE_PASTS =
  /^(?:stole|took|broke|burnt|hurt|ate|hid|shut|drove|froze|tore|threw|made|cut|set|sold|cheated|lost|caught|dug|bit|fought|poisoned|put|kept|let|left)$/;
const IMPERATIVE =
  /^(?:come|bring|follow|go|help|find|look|run|save|keep|wake|stop|send|tell|listen|wait|fetch|take|give|steal|break|burn|kill|eat|hide|lock|destroy|kidnap|rescue|fight|cry|laugh|don['’]t|do|build|make|be|get|let)$/;
const NOUNS_IN_ING =
  /^(?:king|ring|thing|string|wing|spring|something|nothing|anything|everything|ceiling|evening|morning|sling|pudding|wedding|building|painting|darling|duckling|gosling|bring|sing|sting|cling|fling|swing|wring|spring)$/;
